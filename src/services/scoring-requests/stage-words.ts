/** Stage words of common pipelines, zh and en, from the offer on; the source's own word is kept as it is. */
const offering = ["报价", "投标", "方案报价", "proposal", "quote", "quotation", "bid", "tender", "value proposition"];
const negotiating = [
  "谈判",
  "商务谈判",
  "商务",
  "合同",
  "合同评审",
  "签约中",
  "negotiation",
  "negotiation/review",
  "negotiating",
  "contract",
  "contracting",
  "commit",
];
const early = [
  "线索",
  "商机",
  "需求确认",
  "方案",
  "立项",
  "lead",
  "prospecting",
  "qualification",
  "discovery",
  "engaging",
];

export type StagePhase = "early" | "offering" | "negotiating";

const phases = new Map<string, StagePhase>([
  ...early.map((word) => [word, "early"] as const),
  ...offering.map((word) => [word, "offering"] as const),
  ...negotiating.map((word) => [word, "negotiating"] as const),
]);

/** How far a deal is by its stage word; null for a word nobody has told us. */
export function stagePhase(stage: string): StagePhase | null {
  return phases.get(stage.trim().toLowerCase()) ?? null;
}

import { scoreRef } from "../ledger-index.ts";
import type { Gap, GapInput } from "./gap.ts";

const sectionsShown = 5;

/** What the dossier lacks, and what would leave with one colleague (`10-method.md §12`). */
export function knowledgeGaps(input: GapInput): Gap[] {
  return [...dossierGap(input), ...keeperGap(input)];
}

function dossierGap({ dossier, index, list, scoreWord }: GapInput): Gap[] {
  const { completeness } = dossier.scores;
  const score = index.score("dossier");
  const lacking = [...(completeness?.toCollect ?? []), ...(completeness?.toComplete ?? [])].slice(0, sectionsShown);
  if (!score || lacking.length === 0 || score.score.band === "full") return [];
  const values = {
    account: index.account,
    value: scoreRef(score, "value"),
    list: list(lacking.map((section) => scoreWord(`factor.dossier.${section}`))),
  };
  return [{ kind: "dossierThin", weight: 33, values, evidence: [score.id], dealRecord: null }];
}

function keeperGap({ index }: GapInput): Gap[] {
  const keeper = index.ref("knowledge.keeper");
  const score = index.score("bus-factor");
  if (keeper === null || !score) return [];
  const values = {
    account: index.account,
    keeper,
    value: scoreRef(score, "value"),
    notes: index.ref("knowledge.notes"),
    contacts: index.ref("knowledge.contacts"),
  };
  return [{ kind: "singleKeeper", weight: 53, values, evidence: [score.id], dealRecord: null }];
}

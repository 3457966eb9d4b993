import { z } from "zod";
import { coverageLine, type Explainer, flagLines, headline, missingLine } from "../rules/explain-parts.ts";
import type { ScoringText } from "../rules/scoring-text.ts";

const plain = z.union([z.number(), z.string(), z.boolean(), z.null()]);
const figureSchema = z.object({ id: z.string(), value: plain, limit: plain, raises: z.boolean().nullable() });
/** One check as far as it can be put into words. */
export const toldRiskSchema = z.object({
  risk: z.string(),
  state: z.enum(["raised", "clear", "unknown"]),
  basis: z.enum(["computed", "stated", "both"]).nullable(),
  differs: z.boolean(),
  applies: z.boolean(),
  stated: z.object({ answer: z.string(), observedOn: z.string().nullable() }).nullable(),
  figures: z.array(figureSchema),
  proposal: z
    .object({
      owner: z.object({ name: z.string().nullable(), role: z.string() }),
      nextStep: z.string(),
      checkAgainOn: z.string(),
    })
    .nullable(),
});
const members = z.object({ checks: z.array(toldRiskSchema) });
export type ToldRisk = z.infer<typeof toldRiskSchema>;

/** Risks (`10-method.md §17`): each raised one with its reasons and what is proposed, then the clear and the unknown. */
export const explainRisks: Explainer = (score, text) => {
  const { checks } = members.parse(score);
  const of = (state: ToldRisk["state"]) => checks.filter((check) => check.state === state && check.applies);
  const band = text.name(`risks.band.${score.band}`, score.band);
  const known = of("raised").length + of("clear").length;
  return [
    headline(score, text, () => text.say("risks.headline", { raised: of("raised").length, known, band })),
    ...coverageLine(score, text),
    ...of("raised").flatMap((check) => explainRaisedRisk(check, text)),
    ...listLine("risks.clear", of("clear"), text),
    ...listLine("risks.unknown", of("unknown"), text),
    ...missingLine(score, "risks.fact", text),
    ...flagLines(score, text),
  ];
};

/** A raised check with its reasons, and what is proposed. */
export function explainRaisedRisk(check: ToldRisk, text: ScoringText): string[] {
  const said = check.figures.filter(({ raises }) => raises).map((figure) => figureText(figure, text));
  const reasons = [...said, ...statedText(check, text)].join(text.say("join.reasons"));
  const raised = text.say("risks.raised", { risk: riskName(check, text), reasons });
  return check.proposal ? [raised, proposalLine(check.proposal, text)] : [raised];
}

function statedText({ basis, differs, stated }: ToldRisk, text: ScoringText): string[] {
  if (!stated) return [];
  const key = differs && basis === "computed" ? "risks.stated-clear" : "risks.stated-raised";
  if (basis === "computed" && !differs) return [];
  const day = stated.observedOn ?? text.say("risks.undated");
  const words = text.say(key, { day });
  return differs && basis === "stated" ? [words, text.say("risks.figures-clear")] : [words];
}

function figureText({ id, value, limit }: z.infer<typeof figureSchema>, text: ScoringText): string {
  const said = (raw: typeof value) => (typeof raw === "number" ? text.figure(Math.abs(raw)) : String(raw ?? ""));
  const n = typeof value === "number" ? value : 0;
  return text.name(`risks.figure.${id}`, id, { n, value: said(value), limit: said(limit) });
}

function proposalLine({ owner, nextStep, checkAgainOn }: NonNullable<ToldRisk["proposal"]>, text: ScoringText): string {
  return text.say("risks.proposal", {
    owner: owner.name ?? text.name(`risks.owner.${owner.role}`, owner.role),
    step: text.name(`risks.step.${nextStep}`, nextStep),
    day: checkAgainOn,
  });
}

function riskName({ risk }: Pick<ToldRisk, "risk">, text: ScoringText): string {
  return text.name(`factor.risks.${risk}`, risk);
}

function listLine(key: "risks.clear" | "risks.unknown", checks: readonly ToldRisk[], text: ScoringText): string[] {
  return checks.length > 0 ? [text.say(key, { list: text.list(checks.map((check) => riskName(check, text))) })] : [];
}

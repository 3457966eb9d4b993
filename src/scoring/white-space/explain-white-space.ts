import { z } from "zod";
import { toMajor } from "../rules/convert-currency.ts";
import { type Explainer, flagLines, headline, missingLine } from "../rules/explain-parts.ts";
import type { ScoringText } from "../rules/scoring-text.ts";

const totalSchema = z.object({ cells: z.number(), sizedCells: z.number(), yearlyMinor: z.number() });
const opportunitySchema = z.object({
  rank: z.number(),
  unitId: z.string(),
  productId: z.string(),
  state: z.enum(["open", "competitor", "unknown"]),
  competitors: z.array(z.string()),
  yearlyMinor: z.number().nullable(),
});
const members = z.object({
  currency: z.string(),
  totals: z.object({ ours: totalSchema, competitor: totalSchema, open: totalSchema, unknown: totalSchema }),
  shareByValue: z.number().nullable(),
  opportunities: z.array(opportunitySchema),
});
type Members = z.infer<typeof members>;

/** How many of the ranked opportunities are told. */
const toldOpportunities = 5;

/** White space (`10-method.md §18`): our share, what is open and what competitors hold, the best opportunities. */
export const explainWhiteSpace: Explainer = (score, text) => {
  const own = members.parse(score);
  const { ours, competitor, open, unknown } = own.totals;
  const known = ours.cells + competitor.cells + open.cells;
  const band = text.name(`white-space.band.${score.band}`, score.band);
  return [
    headline(score, text, (value) => text.say("white-space.headline", { value, ours: ours.cells, known, band })),
    ...(unknown.cells > 0 ? [text.say("white-space.known", { known, all: known + unknown.cells })] : []),
    ...(own.shareByValue === null ? [] : [text.say("white-space.by-value", { share: text.figure(own.shareByValue) })]),
    ...totalLine("open", own, text),
    ...totalLine("competitor", own, text),
    ...own.opportunities.slice(0, toldOpportunities).map((held) => opportunityLine(held, own, text)),
    ...missingLine(score, "white-space.fact", text),
    ...flagLines(score, text),
  ];
};

function totalLine(state: "open" | "competitor", { totals, currency }: Members, text: ScoringText): string[] {
  const { cells, sizedCells, yearlyMinor } = totals[state];
  if (cells === 0) return [];
  const values = { n: cells, sized: sizedCells, amount: money(yearlyMinor, currency, text) };
  return [text.say(sizedCells > 0 ? `white-space.${state}` : `white-space.${state}.unsized`, values)];
}

function opportunityLine(held: Members["opportunities"][number], { currency }: Members, text: ScoringText): string {
  const { rank, unitId, productId, state, competitors, yearlyMinor } = held;
  const who = competitors.length > 0 ? text.say("white-space.rival", { list: text.list(competitors) }) : "";
  return text.say(yearlyMinor === null ? "white-space.opportunity.unsized" : "white-space.opportunity", {
    rank,
    product: text.person(productId),
    unit: text.name(`white-space.unit.${unitId}`, text.person(unitId)),
    state: text.say(`white-space.state.${state}`),
    who,
    amount: money(yearlyMinor ?? 0, currency, text),
  });
}

function money(minor: number, currency: string, text: ScoringText): string {
  const raw = toMajor(minor, currency);
  return text.raw({ id: "", raw, unit: currency, points: 0, weight: 0, contribution: 0, evidence: [] });
}

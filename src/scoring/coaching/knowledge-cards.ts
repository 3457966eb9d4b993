import { tasksFor } from "../catalogues/tasks.ts";
import type { ResolvedScoringConfig } from "../config.ts";
import { compareText } from "../rules/compare-text.ts";
import { toMajor } from "../rules/convert-currency.ts";
import { settle } from "../rules/score-value.ts";
import { type CardDraft, evidenceOf } from "./card.ts";
import type { CoachingInput } from "./coaching-input.ts";

/** Needs iceberg (`10-method.md §10`): needs nobody has proven; gain = what the depth index would rise by. */
export function needCards({ accountId, iceberg }: CoachingInput): CardDraft[] {
  if (!iceberg || iceberg.value === null) return [];
  const unproven = iceberg.statuses.filter(({ held }) => held === "hypothesis").map(({ needId }) => needId);
  if (unproven.length === 0) return [];
  const evidence = evidenceOf(
    unproven.map((id) => `needs:${id}`),
    `account:${accountId}`,
  );
  const provable = iceberg.factors.reduce((sum, { weight }) => sum + weight * 100, 0);
  return [
    {
      rule: "iceberg.unproven",
      subject: { type: "account", id: accountId },
      figures: [
        { name: "unproven", value: unproven.length, unit: "count", evidence },
        { name: "needs", value: iceberg.statuses.length, unit: "count", evidence },
        { name: "depth", value: iceberg.value, unit: "points", evidence },
      ],
      scale: "needs",
      gain: provable - iceberg.value,
      topics: unproven.map((id) => ({ type: "need", id })),
      tasks: tasksFor(["iceberg.unproven"]),
    },
  ];
}

type WhiteSpace = NonNullable<CoachingInput["whiteSpace"]>;

/**
 * White space (`10-method.md §18`). `white-space.open` and `.competitor`: the largest cells whose yearly value is
 * known; gain = the cell's part of all sized cells, percent. `white-space.unknown`: gain = part of the cells of which
 * nobody knows who supplies them.
 */
export function whiteSpaceCards({ accountId, whiteSpace }: CoachingInput, config: ResolvedScoringConfig): CardDraft[] {
  if (!whiteSpace) return [];
  const { totals, opportunities } = whiteSpace;
  const all = [totals.ours, totals.competitor, totals.open, totals.unknown];
  const sized = all.reduce((sum, { yearlyMinor }) => sum + yearlyMinor, 0);
  const cells = all.reduce((sum, total) => sum + total.cells, 0);
  const largest = opportunities
    .flatMap((cell) => cellCard(cell, sized, whiteSpace))
    .sort((a, b) => b.gain - a.gain || compareText(keyOf(a), keyOf(b)))
    .slice(0, config.coaching.cellsPerAccount);
  if (totals.unknown.cells === 0) return largest;
  const evidence = evidenceOf([], `account:${accountId}`);
  return [
    ...largest,
    {
      rule: "white-space.unknown",
      subject: { type: "account", id: accountId },
      figures: [
        { name: "unknown", value: totals.unknown.cells, unit: "count", evidence },
        { name: "cells", value: cells, unit: "count", evidence },
      ],
      scale: "knowledge",
      gain: (totals.unknown.cells / cells) * 100,
      tasks: tasksFor(["white-space.unknown"]),
    },
  ];
}

const keyOf = ({ subject, item }: CardDraft) => `${subject.id}|${item}`;

function cellCard(cell: WhiteSpace["opportunities"][number], sized: number, { currency }: WhiteSpace): CardDraft[] {
  const { state, yearlyMinor, productId, unitId, competitors } = cell;
  if (state === "unknown" || yearlyMinor === null || yearlyMinor <= 0) return [];
  const evidence = evidenceOf(cell.evidence, `product:${productId}`);
  const percent = settle((yearlyMinor / sized) * 100);
  return [
    {
      rule: `white-space.${state}`,
      item: unitId,
      subject: { type: "product", id: productId },
      figures: [
        { name: "yearly", value: toMajor(yearlyMinor, currency), unit: currency, evidence },
        { name: "share", value: percent, unit: "percent", evidence },
      ],
      scale: "position",
      gain: percent,
      topics: [{ type: "unit", id: unitId }, ...competitors.map((id) => ({ type: "competitor" as const, id }))],
      tasks: tasksFor([`white-space.${state}`]),
    },
  ];
}

/**
 * Dossier and knowledge risk (`10-method.md §12`). `dossier.incomplete`: gain = percent still lacking.
 * `dossier.bus-factor`: flag `single-keeper`; gain = percent of what we know that would leave with one rep.
 */
export function dossierCards({ accountId, dossier, busFactor }: CoachingInput): CardDraft[] {
  const subject = { type: "account", id: accountId } as const;
  const record = `account:${accountId}`;
  const cards: CardDraft[] = [];
  if (dossier && dossier.value !== null && dossier.toCollect.length > 0) {
    const evidence = evidenceOf([...new Set(dossier.factors.flatMap((factor) => factor.evidence))], record);
    cards.push({
      rule: "dossier.incomplete",
      subject,
      figures: [
        { name: "complete", value: dossier.value, unit: "percent", evidence },
        { name: "missing", value: dossier.toCollect.length, unit: "count", evidence },
      ],
      scale: "knowledge",
      gain: 100 - dossier.value,
      topics: dossier.toCollect.map((id) => ({ type: "section", id })),
      tasks: tasksFor(["dossier.incomplete"]),
    });
  }
  if (busFactor?.keeper && busFactor.flags.includes("single-keeper")) {
    const { rep, notes, contacts, percent } = busFactor.keeper;
    const evidence = evidenceOf([...new Set(busFactor.factors.flatMap((factor) => factor.evidence))], record);
    cards.push({
      rule: "dossier.bus-factor",
      item: rep,
      subject,
      figures: [
        { name: "percent", value: percent, unit: "percent", evidence },
        { name: "notes", value: notes, unit: "count", evidence },
        { name: "contacts", value: contacts, unit: "count", evidence },
      ],
      scale: "knowledge",
      gain: percent,
      topics: [{ type: "rep", id: rep }],
      tasks: tasksFor(["dossier.bus-factor"]),
    });
  }
  return cards;
}

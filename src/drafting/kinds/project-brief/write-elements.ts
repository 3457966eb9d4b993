import type { Cell } from "#domain/draft";
import type { ChecklistAnswer, WinElement } from "#domain/opportunity";
import { type CheckedItem, checkedItems, checkRecord } from "../../evidence/checklist-facts.ts";
import { factorRef, refTo } from "../../ledger-index.ts";
import { valueCell } from "../../section-parts.ts";
import type { BriefBuilder, BriefContext, BriefedDeal } from "./brief-context.ts";

const columns = [
  "brf.col.element",
  "brf.col.points",
  "brf.col.done",
  "brf.col.partly",
  "brf.col.open",
  "brf.col.unknown",
] as const;
const elements = ["relationship", "solution", "commercial", "delivery"] as const satisfies readonly WinElement[];
const answered = ["yes", "partly", "no"] as const satisfies readonly ChecklistAnswer[];

/** Relationship, solution, commercial, delivery: points, and which points of the checklist are done, half done and open. */
export function writeElements(context: BriefContext) {
  const { deal, index } = context;
  const section = context.section("elements");
  if (!deal) {
    section.list(section.claim({ kind: "question", key: "brf.q.elements", values: { account: index.account } }));
    return section.build();
  }
  section.table(
    columns,
    elements.map((element) => elementRow(section, element, deal, context)),
  );
  const isAnswered = checkedItems(deal.opportunity).some(({ answer }) => answer !== "unknown");
  const values = { deal: index.ref("opportunity.name", deal.record) };
  section.list(isAnswered ? null : section.claim({ kind: "question", key: "gap.noChecklist.question", values }));
  return section.build();
}

function elementRow(section: BriefBuilder, element: WinElement, deal: BriefedDeal, context: BriefContext): Cell[] {
  const { index, scoreWord } = context;
  const score = index.score("win-rate", deal.called);
  const items = checkedItems(deal.opportunity).filter((checked) => checked.element === element);
  const having = (answer: ChecklistAnswer) => items.filter((checked) => checked.answer === answer);
  const open = having("unknown").map(({ item }) => scoreWord(`item.${item}`));
  return [
    { label: scoreWord(`factor.win-rate.${element}`) },
    valueCell(section, score && factorRef(score, element, "points")),
    ...answered.map((answer) => itemsCell(section, having(answer), deal, context)),
    open.length > 0 ? { label: context.list(open) } : section.label("brf.label.none"),
  ];
}

/** The points that have one answer, citing each answer on record. */
function itemsCell(
  section: BriefBuilder,
  items: readonly CheckedItem[],
  { opportunity }: BriefedDeal,
  { index, list, scoreWord }: BriefContext,
): Cell {
  if (items.length === 0) return section.label("brf.label.none");
  const words = items.map(({ item }) => scoreWord(`item.${item}`));
  const answers = items.map((checked) => index.fact("opportunity.check", checkRecord(opportunity, checked)));
  const values = { list: list(words), answer: refTo(answers[0]) };
  const evidence = answers.map((answer) => answer?.id);
  return section.cell(section.claim({ kind: "inference", key: "brf.items", values, evidence }));
}

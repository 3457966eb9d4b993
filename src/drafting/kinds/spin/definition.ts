import type { Section } from "#domain/draft";
import type { KindDefinition, WrittenColumn } from "../../kind.ts";
import { findPains } from "./find-pains.ts";
import { lintSpin } from "./lint/lint-spin.ts";
import { situationAsks } from "./situation-asks.ts";
import { createSpinContext, type SpinContext, spinSectionIds, spinWords } from "./spin-context.ts";
import { writeAim } from "./write-aim.ts";
import { listenColumns, listenRows } from "./write-listen.ts";
import { implicationRows, payoffRows, problemRows, questionColumns, situationRows } from "./write-questions.ts";

const columns: readonly WrittenColumn[] = [
  { id: "question", kind: "question" },
  { id: "whom", kind: "fact", isFixed: true },
  { id: "why", kind: "inference" },
];

/** SPIN questions (`20-drafting-and-grounding.md §7`): situation, problem, implication, need-payoff. */
export const spin: KindDefinition = {
  title: (lang, account) => spinWords(lang, "spin.title", { account }),
  sectionIds: spinSectionIds,
  byTemplate: (material) => writeSpin(createSpinContext(material)),
  tables: {
    situation: { columns, mostRows: 4 },
    problem: { columns, mostRows: 5 },
    implication: { columns, mostRows: 5, buildsOn: "problem" },
    "need-payoff": { columns, mostRows: 4, buildsOn: "implication" },
  },
  after: { implication: "problem", "need-payoff": "implication" },
  lint: lintSpin,
};

/** The questions build on each other, so the sections are written in reading order. */
function writeSpin(context: SpinContext): Section[] {
  const situation = context.section("situation");
  situation.table(questionColumns, situationRows(situation, situationAsks(context), context));
  const problem = context.section("problem");
  const asked = problemRows(problem, findPains(context), context);
  problem.table(questionColumns, asked.rows);
  const implication = context.section("implication");
  const led = implicationRows(implication, asked.asked, context);
  implication.table(questionColumns, led.rows);
  const payoff = context.section("need-payoff");
  payoff.table(questionColumns, payoffRows(payoff, led.asked, context));
  const listen = context.section("listen");
  listen.table(listenColumns, listenRows(listen, context));
  return [writeAim(context), ...[situation, problem, implication, payoff, listen].map((section) => section.build())];
}

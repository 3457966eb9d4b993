import type { Section } from "#domain/draft";
import type { Score } from "#domain/score";
import type { Dossier } from "#drafting/dossier";
import { needRecord } from "#drafting/evidence/methods/need-facts";
import { type ShownNeed, shownNeeds } from "#drafting/evidence/methods/shown-needs";
import { shownTasks } from "#drafting/evidence/task-facts";
import type { PlanSectionId } from "#drafting/kinds/account-plan/section-ids";
import { refTo } from "#drafting/ledger-index";
import { scoreWords } from "#drafting/score-words";
import { accountPage, answered, fact, own, question, told } from "./account-page.ts";
import { scoreOf } from "./checks.ts";
import { notInData } from "./not-in-data.ts";
import { explained } from "./scores.ts";
import { taskClaims } from "./task-claims.ts";
import type { Turn, Written } from "./turn.ts";

const cardsShown = 3;
const tasksShown = 5;

/** The tasks that are open, then the coaching cards: what to do, why, and how. */
export async function nextAction(turn: Turn, dossier: Dossier): Promise<Written> {
  const cards = (await turn.tools.cards(dossier.account.id, turn.lang)).slice(0, cardsShown);
  const page = accountPage(turn, dossier);
  const { section, account } = page;
  const agreed = shownTasks(dossier).slice(0, tasksShown);
  const [first] = cards;
  if (!first && agreed.length === 0) return notInData(page, "none.cards", "where.note");
  if (agreed.length > 0) {
    section.paragraph(fact(page, "next.tasks", { account }, page.index.fact("task.statement")?.id));
    section.list(...taskClaims(page, agreed));
  }
  if (!first) return answered(page);
  section.paragraph(
    section.claim({ kind: "recommendation", key: "next.first", values: { account, step: refTo(first.title) } }),
  );
  section.table(
    ["col.step", "col.why", "col.how"],
    cards.map((card) =>
      [card.title, card.why, card.next].map((entry) => section.cell(fact(page, "cell", { value: refTo(entry) }))),
    ),
  );
  return answered(page);
}

/** Which part of the plan is asked for. */
const sections: readonly (readonly [PlanSectionId, RegExp])[] = [
  ["actions", /行动|动作|任务|5w2h|actions?\b|tasks?\b/],
  ["strategies", /策略|strateg/],
  ["risks", /风险|risk/],
  ["policy", /政策|policy/],
  ["monitoring", /监控|复盘|跟踪|monitor|review rhythm/],
  ["questions", /问题|question/],
  ["summary", /摘要|概要|主要内容|summar|what does the plan say|in the plan\b/],
];

/** A part of the newest plan, as it stands there; the objectives where no other is named. */
export async function planPart(turn: Turn, dossier: Dossier): Promise<Written> {
  const wanted = sections.find(([, pattern]) => pattern.test(turn.understood.masked))?.[0] ?? "objectives";
  const plan = await turn.tools.plan(dossier.account.id);
  const part = plan?.sections.find(({ id }) => id === wanted) ?? null;
  const sameLang = plan?.lang === turn.lang;
  const [day] = turn.tools.record(plan ? [own("chat.change.since", { type: "date", value: plan.asOf }, dossier)] : []);
  const page = accountPage(turn, dossier);
  if (!plan || !part || part.claims.length === 0 || !sameLang)
    return notInData(page, plan && !sameLang ? "none.planLang" : "none.plan", "where.plan");
  page.section.paragraph(fact(page, "plan.from", { account: page.account, day: refTo(day) }));
  return { ...answered(page), appended: part satisfies Section };
}

const questionsShown = 8;

/** What we do not know yet and whom to ask: needs without proof, and what the scorecard lacks. */
export async function openQuestions(turn: Turn, dossier: Dossier, scores: readonly Score[]): Promise<Written> {
  const asked = shownNeeds(dossier)
    .flatMap((shown) => (shown.question ? [{ shown, words: wordsOf(turn, shown, shown.question) }] : []))
    .slice(0, questionsShown);
  const facts = turn.tools.record(
    asked.map(({ words, shown }) =>
      own("chat.question", { type: "text", value: words }, dossier, { record: needRecord(shown.need) }),
    ),
  );
  const completeness = scoreOf(scores, "dossier");
  const lacks = completeness ? explained(turn, dossier, completeness).slice(1, 4) : [];
  const page = accountPage(turn, dossier);
  const { section, account, index } = page;
  if (facts.length + lacks.length === 0) return notInData(page, "none.questions", "where.needs");
  section.paragraph(question(page, facts.length > 0 ? "questions.some" : "questions.dossier", { account }));
  section.list(
    ...facts.map((entry) => section.claim({ kind: "question", key: "cell", values: { value: refTo(entry) } })),
  );
  if (facts.length > 0) section.heading("head.dossier");
  section.list(...told(page, lacks, index.score("dossier")?.id));
  return answered(page);
}

function wordsOf({ lang }: Turn, { need, holder }: ShownNeed, next: NonNullable<ShownNeed["question"]>): string {
  return scoreWords(lang, next.key, { statement: need.statement, person: holder?.name ?? "" });
}

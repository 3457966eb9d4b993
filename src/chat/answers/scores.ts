import type { ScoreEntry } from "#domain/evidence";
import type { Factor, Score } from "#domain/score";
import type { Dossier } from "#drafting/dossier";
import { factorRef, refTo, scoreRef } from "#drafting/ledger-index";
import { scoreWords } from "#drafting/score-words";
import type { ClaimId } from "#drafting/section-builder";
import { explain } from "#scoring/explain";
import { type AccountPage, accountPage, answered, cell, fact, firstOf, leverTable, own, told } from "./account-page.ts";
import { notInData } from "./not-in-data.ts";
import type { Turn, Written } from "./turn.ts";

const names = ({ contacts, products, buyingUnits, account }: Dossier) =>
  Object.fromEntries([
    ...[account, ...products, ...buyingUnits].map(({ id, name }) => [id, name]),
    ...contacts.map(({ externalId, name }) => [externalId, name]),
  ]);

/** A score's own explanation, sentence by sentence, as evidence. */
export function explained({ tools, lang }: Turn, dossier: Dossier, score: Score, entity?: string) {
  const more = { record: `score:${score.method}`, ...(entity !== undefined && { entity }) };
  const sentences = explain(score, lang, names(dossier));
  return tools.record(sentences.map((value) => own("chat.explanation", { type: "text", value }, dossier, more)));
}

/** Factors named in the sentences, and rows of the table below. */
const namedFactors = 3;
const whyShown = 6;

/** Class and value, what carries it and what costs most, the weightiest factors either way, and what would raise it most. */
export async function whyScore(turn: Turn, dossier: Dossier): Promise<Written> {
  if (/rfm/.test(turn.understood.masked)) return rfm(turn, dossier);
  const { scorecard } = dossier;
  // The factors are told apart from the rest: what is left are caps, what is missing, and flags.
  const factors = new Set(scorecard.factors.map(({ id }) => scoreWords(turn.lang, `factor.scorecard.${id}`)));
  const isFactor = (sentence: string) => [...factors].some((name) => sentence.startsWith(name));
  const rest = explained(turn, dossier, scorecard)
    .slice(1)
    .filter(({ value }) => value.type !== "text" || !isFactor(value.value));
  const { levers } = await turn.tools.accountWhatIf(dossier.account.id, {}, turn.lang);
  const page = accountPage(turn, dossier);
  const { section, index } = page;
  const entry = index.score("scorecard");
  const { carrying, costing } = weightiest(scorecard.factors);
  section.paragraph(
    classClaim(page, entry),
    factorsClaim(page, entry, "score.carries", carrying),
    factorsClaim(page, entry, "score.costs", costing),
    ...told(page, rest, entry?.id),
  );
  const shown = new Set([...carrying, ...costing].map(({ id }) => id));
  section.table(
    ["col.factor", "col.measured", "col.points", "col.contribution"],
    factorRows(page, entry, byContribution, whyShown, shown),
  );
  leverTable(page, levers);
  return scorecard.value === null ? { ...answered(page), state: "not-in-data" } : answered(page);
}

/** Those that bring most, and of the others those that leave most points on the table. */
function weightiest(factors: readonly Factor[]): { carrying: Factor[]; costing: Factor[] } {
  const counted = factors.filter(({ weight }) => weight > 0);
  const costing = counted
    .filter((factor) => lost(factor) > 0)
    .toSorted(byLoss)
    .slice(0, namedFactors);
  const carrying = counted
    .filter((factor) => factor.contribution > 0 && !costing.includes(factor))
    .toSorted(byContribution)
    .slice(0, namedFactors);
  return { carrying, costing };
}

/** One sentence with the factors by name; their points stand in the table. */
function factorsClaim(
  page: AccountPage,
  entry: ScoreEntry | null,
  key: "score.carries" | "score.costs",
  factors: readonly Factor[],
): ClaimId {
  if (!entry || factors.length === 0) return null;
  const names = factors.map(({ id }) => page.scoreWord(`factor.${entry.score.method}.${id}`));
  return fact(page, key, { factors: names.join(page.say("score.join")) }, entry.id, page.index.fact("plan.window")?.id);
}

export function classClaim(page: AccountPage, entry: ScoreEntry | null): ClaimId {
  const { account, dossier } = page;
  if (dossier.scorecard.class === null)
    return page.section.claim({ kind: "question", key: "score.open", values: { account }, evidence: [entry?.id] });
  return fact(page, "score.class", { account, value: scoreRef(entry, "value"), class: scoreRef(entry, "band") });
}

async function rfm(turn: Turn, dossier: Dossier): Promise<Written> {
  const sentences = explained(turn, dossier, dossier.rfm);
  const page = accountPage(turn, dossier);
  const entry = page.index.score("rfm");
  const segment = dossier.rfm.segment === null ? null : refTo(entry, "segment");
  const values = { account: page.account, value: scoreRef(entry, "value"), grade: scoreRef(entry, "band"), segment };
  page.section.paragraph(
    firstOf(
      page,
      { kind: "fact", key: "score.rfm", values },
      { kind: "question", key: "score.rfmNone", values, evidence: [entry?.id] },
    ),
  );
  page.section.list(...told(page, sentences.slice(1), entry?.id));
  return dossier.rfm.value === null ? { ...answered(page), state: "not-in-data" } : answered(page);
}

type Order = (a: Factor, b: Factor) => number;
const byContribution: Order = (a, b) => b.contribution - a.contribution;
/** Points that a factor leaves on the table. */
const lost = ({ points, weight }: Factor) => (weight * (100 - points)) / 100;
const byLoss: Order = (a, b) => lost(b) - lost(a);

function factorRows(page: AccountPage, entry: ScoreEntry | null, order: Order, most: number, only?: Set<string>) {
  if (!entry) return [];
  return entry.score.factors
    .filter(({ id }) => only === undefined || only.has(id))
    .toSorted(order)
    .slice(0, most)
    .map(({ id }) => [
      { label: page.scoreWord(`factor.${entry.score.method}.${id}`) },
      cell(page, factorRef(entry, id, "raw")),
      cell(page, factorRef(entry, id, "points")),
      cell(page, factorRef(entry, id, "contribution")),
    ]);
}

const weakShown = 5;

/** What costs most of the score, and the single steps that would raise it most. */
export async function weakFactors(turn: Turn, dossier: Dossier): Promise<Written> {
  const { levers } = await turn.tools.accountWhatIf(dossier.account.id, {}, turn.lang);
  const page = accountPage(turn, dossier);
  const { section, index } = page;
  const entry = index.score("scorecard");
  const worst = dossier.scorecard.factors.filter(({ weight }) => weight > 0).toSorted(byLoss)[0];
  if (!entry || !worst) return notInData(page, "none.score", "where.measures");
  const values = {
    account: page.account,
    factor: page.scoreWord(`factor.scorecard.${worst.id}`),
    points: factorRef(entry, worst.id, "points"),
  };
  section.paragraph(fact(page, "score.worst", values, index.fact("plan.window")?.id), classClaim(page, entry));
  section.table(
    ["col.factor", "col.measured", "col.points", "col.contribution"],
    factorRows(page, entry, byLoss, weakShown),
  );
  leverTable(page, levers);
  return answered(page);
}

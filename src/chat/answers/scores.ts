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

/** Class and value, then every factor with what it was measured as and what it brought. */
export async function whyScore(turn: Turn, dossier: Dossier): Promise<Written> {
  if (/rfm/.test(turn.understood.masked)) return rfm(turn, dossier);
  const { scorecard } = dossier;
  // The factors stand in the table: what is left are caps, what is missing, and flags.
  const factors = new Set(scorecard.factors.map(({ id }) => scoreWords(turn.lang, `factor.scorecard.${id}`)));
  const isFactor = (sentence: string) => [...factors].some((name) => sentence.startsWith(name));
  const rest = explained(turn, dossier, scorecard)
    .slice(1)
    .filter(({ value }) => value.type !== "text" || !isFactor(value.value));
  const page = accountPage(turn, dossier);
  const { section, index } = page;
  const entry = index.score("scorecard");
  section.paragraph(classClaim(page, entry));
  section.table(
    ["col.factor", "col.measured", "col.points", "col.contribution"],
    factorRows(page, entry, byContribution),
  );
  section.list(...told(page, rest, entry?.id));
  return scorecard.value === null ? { ...answered(page), state: "not-in-data" } : answered(page);
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

function factorRows(page: AccountPage, entry: ScoreEntry | null, order: Order, most = 20) {
  if (!entry) return [];
  return entry.score.factors
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

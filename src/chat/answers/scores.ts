import type { ScoreEntry } from "#domain/evidence";
import type { Factor, Score } from "#domain/score";
import type { Dossier } from "#drafting/dossier";
import { factorRef, refTo, scoreRef } from "#drafting/ledger-index";
import type { ClaimId } from "#drafting/section-builder";
import { explain } from "#scoring/explain";
import { type AccountPage, accountPage, answered, cell, fact, firstOf, own, question, told } from "./account-page.ts";
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
  const rest = explained(turn, dossier, scorecard).slice(1);
  const page = accountPage(turn, dossier);
  const { section, index } = page;
  const entry = index.score("scorecard");
  section.paragraph(classClaim(page, entry));
  section.table(
    ["col.factor", "col.measured", "col.points", "col.contribution"],
    factorRows(page, entry, byContribution),
  );
  // The factors stand in the table already: what is left are caps, what is missing, and flags.
  section.list(...told(page, rest.slice(scorecard.factors.length), entry?.id));
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
  section.heading("head.levers");
  section.list(...told(page, levers, entry.id));
  return answered(page);
}

/** Checks for a false key account with what raises them. */
export async function falseKey(turn: Turn, dossier: Dossier): Promise<Written> {
  const score = dossier.scores.falseKey;
  const sentences = score ? explained(turn, dossier, score) : [];
  const page = accountPage(turn, dossier);
  const { section, index, account } = page;
  const entry = index.score("false-key");
  if (!score || !entry) return notInData(page, "none.orders", "where.orders");
  const raised = score.checks.filter(({ state }) => state === "raised");
  const isOpen = raised.length === 0 && score.checks.some(({ state }) => state === "unknown");
  const key = raised.length > 0 ? "false.raised" : isOpen ? "false.open" : "false.clear";
  section.paragraph(section.claim({ kind: "inference", key, values: { account }, evidence: [entry.id] }));
  section.list(...told(page, sentences.slice(1), entry.id));
  return answered(page);
}

/** Raised risks of the account and its open deals. */
export async function risks(turn: Turn, dossier: Dossier): Promise<Written> {
  const raised = dossier.scores.risks.filter(({ checks }) => checks.some(({ state }) => state === "raised"));
  const deals = new Map(dossier.opportunities.map(({ opportunity }) => [opportunity.id, opportunity.name]));
  const sentences = raised.map((score) => {
    const called = score.opportunityId === null ? undefined : deals.get(score.opportunityId);
    return explained(turn, dossier, score, called).slice(1);
  });
  const flags = await flagSentences(turn, dossier);
  const page = accountPage(turn, dossier);
  const { section, index, account } = page;
  const evidence = index.facts("account.name").map(({ id }) => id);
  if (raised.length === 0 && flags.length === 0) {
    section.paragraph(
      section.claim({
        kind: "inference",
        key: "risk.none",
        values: { account },
        evidence: [index.score("risks")?.id ?? evidence[0]],
      }),
    );
    return answered(page);
  }
  section.paragraph(
    section.claim({
      kind: "inference",
      key: "risk.some",
      values: { account },
      evidence: [index.score("risks")?.id ?? evidence[0]],
    }),
  );
  section.list(...sentences.flatMap((facts) => told(page, facts)), ...told(page, flags, index.score("false-key")?.id));
  return answered(page);
}

/** Where a check for a false key account is raised it is a risk too. */
async function flagSentences(turn: Turn, dossier: Dossier) {
  const score = dossier.scores.falseKey;
  return score?.checks.some(({ state }) => state === "raised") ? explained(turn, dossier, score).slice(1) : [];
}

/** What may be conceded, and what speaks against the rest. */
export async function policy(turn: Turn, dossier: Dossier): Promise<Written> {
  const score = dossier.scores.policy;
  const sentences = score ? explained(turn, dossier, score) : [];
  const page = accountPage(turn, dossier);
  if (!score) return notInData(page, "none.policy", "where.measures");
  const entry = page.index.score("policy");
  page.section.paragraph(
    firstOf(
      page,
      { kind: "fact", key: "policy.band", values: { account: page.account, band: scoreRef(entry, "band") } },
      { kind: "question", key: "none.policy", values: { account: page.account } },
    ),
  );
  page.section.list(...told(page, sentences.slice(1), entry?.id), question(page, "policy.binding"));
  return answered(page);
}

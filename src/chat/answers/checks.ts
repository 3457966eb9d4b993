import type { FactEntry } from "#domain/evidence";
import type { Score } from "#domain/score";
import type { Dossier } from "#drafting/dossier";
import { scoreRef } from "#drafting/ledger-index";
import type { ChatKey } from "../chat-words.ts";
import { type AccountPage, accountPage, answered, firstOf, question, told } from "./account-page.ts";
import { notInData } from "./not-in-data.ts";
import { explained } from "./scores.ts";
import type { Turn, Written } from "./turn.ts";

/** The whole score of a method: what stands in a dossier lacks the parts that only its explanation reads. */
export const scoreOf = (scores: readonly Score[], method: string) =>
  scores.find((one) => one.method === method) ?? null;

type Checks = NonNullable<Dossier["scores"]["falseKey"]>["checks"];
const isRaised = (checks: Checks) => checks.some(({ state }) => state === "raised");

function sentencesOf(turn: Turn, dossier: Dossier, score: Score | null): FactEntry[] {
  return score ? explained(turn, dossier, score).slice(1) : [];
}

/** Checks for a false key account with what raises them. */
export async function falseKey(turn: Turn, dossier: Dossier, scores: readonly Score[]): Promise<Written> {
  const checks = dossier.scores.falseKey?.checks ?? [];
  const sentences = sentencesOf(turn, dossier, scoreOf(scores, "false-key"));
  const page = accountPage(turn, dossier);
  const entry = page.index.score("false-key");
  if (!entry || checks.length === 0) return notInData(page, "none.orders", "where.orders");
  const isOpen = checks.some(({ state }) => state === "unknown");
  const key = isRaised(checks) ? "false.raised" : isOpen ? "false.open" : "false.clear";
  page.section.paragraph(stated(page, key, entry.id));
  page.section.list(...told(page, sentences, entry.id));
  return answered(page);
}

function stated(page: AccountPage, key: ChatKey, evidence: string | undefined) {
  return page.section.claim({ kind: "inference", key, values: { account: page.account }, evidence: [evidence] });
}

/** Raised risks of the account and of its open deals; a raised check for a false key account is one too. */
export async function risks(turn: Turn, dossier: Dossier, scores: readonly Score[]): Promise<Written> {
  const raised = dossier.scores.risks.filter(({ checks }) => checks.some(({ state }) => state === "raised"));
  const whole = scores.filter(({ method }) => method === "risks");
  const own = whole.slice(0, 1).flatMap((score) => sentencesOf(turn, dossier, score));
  const flags = isRaised(dossier.scores.falseKey?.checks ?? [])
    ? sentencesOf(turn, dossier, scoreOf(scores, "false-key"))
    : [];
  const page = accountPage(turn, dossier);
  const { section, index } = page;
  const evidence = index.score("risks")?.id ?? index.fact("account.name")?.id;
  const isQuiet = raised.length === 0 && flags.length === 0;
  section.paragraph(stated(page, isQuiet ? "risk.none" : "risk.some", evidence));
  if (!isQuiet) section.list(...told(page, own), ...told(page, flags, index.score("false-key")?.id));
  return answered(page);
}

/** What may be conceded, and what speaks against the rest. */
export async function policy(turn: Turn, dossier: Dossier, scores: readonly Score[]): Promise<Written> {
  const sentences = sentencesOf(turn, dossier, scoreOf(scores, "policy"));
  const page = accountPage(turn, dossier);
  const { account, index, section } = page;
  const entry = index.score("policy");
  if (!entry) return notInData(page, "none.policy", "where.measures");
  section.paragraph(
    firstOf(
      page,
      { kind: "fact", key: "policy.band", values: { account, band: scoreRef(entry, "band") } },
      { kind: "question", key: "none.policy", values: { account } },
    ),
  );
  section.list(...told(page, sentences, entry.id), question(page, "policy.binding"));
  return answered(page);
}

import { addMonths, type Day } from "#domain/day";
import type { Score } from "#domain/score";
import type { Dossier } from "#drafting/dossier";
import type { FactInput } from "#drafting/evidence/fact-input";
import { type Reference, refTo } from "#drafting/ledger-index";
import { chatFactLabel } from "../chat-facts.ts";
import type { Named } from "../chat-tools.ts";
import type { ChatKey } from "../chat-words.ts";
import type { Intent } from "../intents.ts";
import { rangeOf } from "../recognise/read-period.ts";
import { accountPage, question } from "./account-page.ts";
import { notInData, notInDataAtAll } from "./not-in-data.ts";
import { openPage } from "./page.ts";
import { quotableIn, quoteClaim } from "./quoted.ts";
import type { Turn, WriteAnswer, Written } from "./turn.ts";

export type WriteAccountAnswer = (turn: Turn, dossier: Dossier, scores: readonly Score[]) => Promise<Written>;

/** Answers about the account that is meant; asks where none is, or says that it is not on record. */
export function aboutAccount(write: WriteAccountAnswer): WriteAnswer {
  return async (turn) => {
    const { understood, tools } = turn;
    const [accountId] = understood.accountIds;
    if (understood.candidates.length > 1) return askWhich(turn, understood.candidates);
    if (accountId === undefined) return withoutAccount(turn);
    const { dossier, scores } = await tools.account(accountId);
    if (isOutside(turn)) return notInData(accountPage(turn, dossier), "none.time");
    return write(turn, dossier, scores);
  };
}

const ofToday: readonly Intent[] = [
  "margin",
  "products",
  "deal-budget",
  "overdue-payments",
  "dependency",
  "complaints",
  "policy",
  "why-score",
];
/** Figures of the last twelve months alone. */
const ofLastYear: readonly Intent[] = ["margin", "dependency"];
/** Records are kept for two years: what lies before, and what lies ahead, they do not tell. */
const yearsKept = 2;

function isOutside({ understood: { period, intent }, tools }: Turn): boolean {
  const range = rangeOf(period);
  if (range === null || intent === null || !ofToday.includes(intent)) return false;
  const years = ofLastYear.includes(intent) ? 1 : yearsKept;
  return range.from > tools.asOf || range.to < addMonths(tools.asOf, -12 * years);
}

/** A name that fits nothing is said so; of a competitor nothing else is known; else the account is asked for. */
async function withoutAccount(turn: Turn): Promise<Written> {
  if (turn.understood.unknownName !== null) return notOnRecord(turn);
  return turn.understood.rival === null ? askAccount(turn) : notInDataAtAll(turn, "none.rival", "where.note");
}

const mentionsShown = 3;

/** A name that is not on record. Notes that hold it are quoted: a person may be written of and stand in no list. */
export async function notOnRecord(turn: Turn): Promise<Written> {
  const { understood, tools, lang } = turn;
  const name = understood.unknownName ?? "";
  const passages = name.length > 1 ? await tools.search({ query: name, kind: "note" }) : [];
  const said = quotableIn(passages, (text) => text.toLowerCase().includes(name), mentionsShown);
  if (said.length === 0) return notInDataAtAll(turn, "none.name", "where.account");
  const accountIds = [...new Set(said.flatMap(({ entry }) => entry.accountId ?? []))];
  const page = openPage(tools, lang, accountIds);
  page.section.paragraph(question(page, "none.nameButNotes"));
  page.section.list(...said.map((quote) => quoteClaim(page, quote)));
  return { state: "answered", page, accountIds };
}

const choicesShown = 6;

/** Several records fit the name: which one? */
export async function askWhich({ tools, lang }: Turn, candidates: readonly Named[]): Promise<Written> {
  const shown = candidates.slice(0, choicesShown);
  const accountIds = [...new Set(shown.flatMap(({ accountId }) => accountId ?? []))];
  await Promise.all(accountIds.map((id) => tools.account(id)));
  const ours = tools.record(shown.flatMap((one) => (one.kind === "colleague" ? [colleagueFact(one, tools.asOf)] : [])));
  const page = openPage(tools, lang, accountIds);
  page.section.paragraph(question(page, "ask.which"));
  page.section.list(...shown.map((one) => question(page, keyOf(one), namesOf(one))));
  return { state: "asks", page, accountIds: [] };

  function namesOf({ kind, name, accountId }: Named): Record<string, Reference> {
    if (kind === "colleague") return { name: refTo(ours.find(({ entity }) => entity === name)) };
    const index = page.of(accountId ?? "");
    const path = kind === "deal" ? "opportunity.name" : kind === "person" ? "contact.name" : "account.name";
    const own = index
      .facts(path)
      .find(({ value }) => value.type === "name" && (value.value === name || value.aliases?.includes(name)));
    return { name: refTo(own), account: index.account };
  }
}

const keyOf = ({ kind }: Named): ChatKey =>
  kind === "account" ? "ask.account" : kind === "colleague" ? "ask.colleague" : "ask.of";

function colleagueFact({ name }: Named, asOf: Day): FactInput {
  const value = { type: "name" as const, value: name };
  return {
    path: "chat.colleague",
    value,
    label: chatFactLabel("chat.colleague", name),
    entity: name,
    record: "team",
    asOf,
  };
}

/** No account is named and none was spoken of. */
async function askAccount({ tools, lang }: Turn): Promise<Written> {
  const largest = (await tools.portfolio())
    .toSorted((a, b) => (b.figures.revenue12mMinor ?? 0) - (a.figures.revenue12mMinor ?? 0))
    .slice(0, choicesShown)
    .map(({ account }) => account.id);
  await tools.lines(largest);
  const page = openPage(tools, lang, largest);
  page.section.paragraph(question(page, "ask.whichAccount"));
  page.section.list(...largest.map((id) => question(page, "ask.account", { name: page.of(id).ref("account.name") })));
  return { state: "asks", page, accountIds: [] };
}

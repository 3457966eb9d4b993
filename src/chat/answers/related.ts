import { type Day, daysBetween } from "#domain/day";
import { topicQueries } from "#retrieval/topic-queries";
import type { NamedKind } from "../chat-tools.ts";
import { rangeOf } from "../recognise/read-period.ts";
import type { Understood } from "../recognise/understood.ts";
import { asksWho, leavesUnnamed, showsKind } from "../recognise/words/asked-kind.ts";
import { type AskedWord, readAskedWords } from "../recognise/words/asked-words.ts";
import type { Page } from "./page.ts";
import { quoteClaim } from "./quoted.ts";
import { noneRelated, type Ranked, type Related, rankSentences } from "./rank-sentences.ts";
import type { Turn } from "./turn.ts";
import { withSounds } from "./with-sounds.ts";

const passagesRead = 14;
const shortQuestion = 3;
const formsAsked = 3;
/** What was spoken of before, beside what is asked now. */
const beforeFactor = 0.6;

/** Looks for what a question speaks of in the notes: of the account it is about, else of all. */
export async function findRelated(turn: Turn, kind: "note" | "knowledge" = "note"): Promise<Related> {
  const { understood, tools } = turn;
  const { topic, accountIds, masked } = understood;
  const words = await spokenOf(turn);
  if (words.length === 0) return noneRelated;
  const [accountId] = accountIds;
  const more = topic?.known && topic.known !== "recent" ? topicQueries[topic.known] : "";
  const scope = accountId === undefined || kind === "knowledge" ? {} : { accountId };
  const asked = { ...scope, kind, limit: passagesRead };
  const query = words.flatMap(({ shown, forms }) => [...new Set([shown, ...forms])].slice(0, 1 + formsAsked)).join(" ");
  const found = await tools.search({ ...asked, query });
  const wider = more === "" ? [] : await tools.search({ ...asked, query: `${query} ${more}` });
  const ranked = rankSentences([...found, ...wider], words, masked);
  return { ...ranked, naming: asksWho(masked) ? await namingIn(turn, ranked) : ranked.naming };
}

/** Sentences that name somebody on record whom the question does not name. */
async function namingIn({ understood: { named }, tools }: Turn, { quotes }: Related): Promise<ReadonlySet<string>> {
  const own = new Set(named.map(({ id }) => id));
  const found = await Promise.all(
    quotes.map(async ({ text }) => {
      const others = (await tools.names(text)).filter(({ id, kind }) => !own.has(id) && whoKinds.includes(kind));
      return others.length > 0 ? [text] : [];
    }),
  );
  return new Set(found.flat());
}

const whoKinds: readonly NamedKind[] = ["person", "rival", "colleague", "account"];

/** A short question goes on with what the last one spoke of. */
async function spokenOf({ understood, tools }: Turn): Promise<AskedWord[]> {
  const { question, named, lastTopic } = understood;
  const own = readAskedWords(question, named);
  const before = own.length < shortQuestion && lastTopic !== null ? readAskedWords(lastTopic, []) : [];
  const fresh = before
    .filter(({ shown }) => !own.some((one) => one.shown === shown))
    .map((one) => ({ ...one, factor: one.factor * beforeFactor, isBefore: own.length > 0 }));
  return withSounds([...own, ...fresh], await tools.portfolio());
}

/** How much of what is asked a note has to speak of to answer it. */
const enough = { cover: 0.48, closeness: 0.36 };

/**
 * True where some sentence is of the subject and of the kind that is asked for: the person or competitor that is named, the
 * phase that is counted, the year that is named, a figure for how much, a time for when. What only shares words with the
 * question is no answer to it.
 */
export function tellsWhatIsAsked(understood: Understood, related: Related): boolean {
  const { named, masked, period, question } = understood;
  if (related.cover < enough.cover || related.closeness < enough.closeness) return false;
  if (related.missing.some(({ kind }) => kind === "ordinal")) return false;
  const subjects = named.filter(({ kind }) => kind === "person" || kind === "rival");
  const forms = subjects.flatMap(({ name, names = [], start, end }) => [
    question.slice(start, end).toLowerCase(),
    ...[name, ...names].flatMap(nameParts),
  ]);
  const range = rangeOf(period);
  const isOf = ({ text, entry, closeness }: Ranked) => {
    if (closeness < enough.closeness) return false;
    const told = `${entry.title ?? ""} ${entry.text}`.toLowerCase();
    const near = `${entry.title ?? ""} ${around(text, entry.text)}`.toLowerCase();
    const isThem = forms.length === 0 || forms.some((form) => near.includes(form));
    return isThem && !leavesUnnamed(text, masked) && (range === null || isInYear(told, entry.date, range));
  };
  return related.quotes.some((quote) => isOf(quote) && showsKind(quote.text, masked, related.naming.has(quote.text)));
}

const aroundCharacters = 160;

/** A sentence with what stands before and behind it. */
function around(sentence: string, passage: string): string {
  const at = passage.indexOf(sentence.slice(0, 12));
  return at < 0 ? passage : passage.slice(Math.max(0, at - aroundCharacters), at + sentence.length + aroundCharacters);
}

/** Katrin Vogel may be told of as Vogel, 周立新 as 周部长. */
function nameParts(name: string): string[] {
  const lower = name.toLowerCase();
  if (/^\p{Script=Han}{2,3}$/u.test(lower)) return [lower.slice(0, 1)];
  return /\p{Script=Han}/u.test(lower) ? [lower.slice(0, 2)] : lower.split(/\s+/).filter((part) => part.length > 2);
}

/** A year as it is spoken of on the day of a note. */
const spokenYears: readonly (readonly [RegExp, number])[] = [
  [/明年|next year/, 1],
  [/今年|this year/, 0],
  [/去年|last year/, -1],
];
const yearOf = (date: string | undefined) => Number((date ?? "").slice(0, 4));

const yearLongDays = 80;

/** Shorter times are told in too many ways to look for. */
function isInYear(told: string, date: string | undefined, { from, to }: { from: Day; to: Day }): boolean {
  if (daysBetween(from, to) < yearLongDays) return true;
  const year = from.slice(0, 4);
  const spoken = spokenYears.find(([pattern, ahead]) => pattern.test(told) && yearOf(date) + ahead === Number(year));
  if (spoken !== undefined) return true;
  const isNamed = told.includes(year) || told.includes(`${year.slice(2)}年`) || told.includes(`${year.slice(2)} 年`);
  return isNamed || (date !== undefined && date.slice(0, 10) >= from && date.slice(0, 10) <= to);
}

/** Puts the sentences under an answer that does not hold them yet. */
export function tellRelated(
  page: Page,
  { quotes }: Related,
  held: ReadonlySet<string>,
  head: "head.notesSay" | "head.nearest" = "head.notesSay",
): void {
  const fresh = quotes.filter(({ text }) => ![...held].some((other) => other.includes(text)));
  if (fresh.length === 0) return;
  page.section.heading(head);
  page.section.list(...fresh.map((quote) => quoteClaim(page, quote)));
}

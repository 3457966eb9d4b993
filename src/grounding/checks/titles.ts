import type { Named } from "../ledger/people.ts";
import { type FoundTitle, findTitles } from "../names/find-titles.ts";
import { foldName } from "../names/fold-name.ts";
import { compareTitles } from "../names/read-title.ts";
import type { Check, CheckContext, RawFinding } from "./check.ts";
import { sayingsOf } from "./sayings.ts";

/** A title as it is written: `short`, the words that tables know, and `long`, with those before them. */
type Written = FoundTitle & { short: string; long: string; denied: boolean };

function finding(
  { start, end }: Written,
  one: Named,
  rest: Pick<RawFinding, "code" | "severity" | "message">,
): RawFinding {
  return { ...rest, start, end, nearest: one.ids.slice(0, 1), expected: one.titles.join(" / "), subject: one.name };
}

const areOneScript = (a: string, b: string) => /\p{Script=Han}/u.test(a) === /\p{Script=Han}/u.test(b);

/** Another of the ledger's titles, word for word, and no translation of one's own. */
function isOfOthers({ short }: Written, { titles }: Named, all: readonly string[]): boolean {
  const isTranslation = titles.some((held) => !areOneScript(held, short) && compareTitles(short, held) === "fits");
  return !isTranslation && all.some((title) => foldName(title) === short);
}

/** What is wrong with a title for this person; null where it may be right. */
function judge(title: Written, one: Named, context: CheckContext): RawFinding | null {
  const own = one.titles.map(foldName);
  const isOwn = own.includes(title.short) || own.includes(title.long);
  if (title.denied)
    return isOwn ? finding(title, one, { code: "status", severity: "block", message: "status.denied" }) : null;
  if (isOwn) return null;
  const isOthers = isOfOthers(title, one, context.ledger.names.people.titles);
  if (own.length > 0) return held(title, one, isOthers, context);
  return isTold(title, isOthers, one, context) ? null : untold(title, one);
}

/** The title against those the person has. */
function held(title: Written, one: Named, isOthers: boolean, { ledger, cited }: CheckContext): RawFinding | null {
  const wrong = { code: "wrong-attribute", message: "wrong-attribute" } as const;
  if (isOthers) return finding(title, one, { ...wrong, severity: "block" });
  const compared = one.titles.map((own) => compareTitles(title.long, own));
  if (compared.includes("fits") || isInPassage(title, cited, ledger.names.textOf)) return null;
  return finding(title, one, { ...wrong, severity: compared.includes("doubtful") ? "warn" : "block" });
}

/**
 * Somebody of whom no list says what they are: the title stands in what is cited, or, unless it is known as another's, what
 * names the person tells of one that may be the same.
 */
function isTold(
  { short, long }: Written,
  isOthers: boolean,
  one: Named,
  { cited, own, ledger }: CheckContext,
): boolean {
  const { textOf, mentions } = ledger.names;
  if (cited.some(({ id }) => textOf(id).includes(short))) return true;
  if (isOthers) return false;
  const texts = own.filter(({ id }) => mentions(id, one)).map(({ id }) => textOf(id));
  const isTheSame =
    (text: string) =>
    ({ start, end }: FoundTitle) =>
      compareTitles(long, text.slice(start, end)) !== "apart";
  return texts.some((text) => text.includes(short) || findTitles(text).some(isTheSame(text)));
}

/** A passage holds the very words: a note may tell of a post that the list of contacts does not. */
function isInPassage({ long }: Written, cited: CheckContext["cited"], textOf: (id: string) => string): boolean {
  return cited.some(({ id, entry }) => entry.kind !== "fact" && entry.kind !== "score" && textOf(id).includes(long));
}

function untold({ start, end }: Written, { ids }: Named): RawFinding {
  const message = "unsupported-claim.absent";
  return { code: "unsupported-claim", severity: "warn", message, start, end, nearest: ids.slice(0, 1) };
}

/**
 * Part of check 3: somebody the ledger knows carries a title that is somebody else's or that cannot be theirs (block), or
 * is hard to bring together with theirs (warn), or is denied their own, wherever a clause binds the two.
 */
export const checkTitles: Check = (claim, context) => {
  if (claim.kind === "question") return [];
  const { titles } = sayingsOf(claim, context.ledger.names.people.titles);
  return titles.flatMap((title): RawFinding[] => {
    const { holder, start, end, wide } = title;
    const written = {
      ...title,
      short: foldName(claim.text.slice(start, end)),
      long: foldName(claim.text.slice(wide, end)),
      denied: holder?.denied ?? false,
    };
    return (holder?.persons ?? []).flatMap(({ who }) => {
      const found = who.map((one) => judge(written, one, context));
      const [first] = found;
      return first && found.every((one) => one !== null) ? [first] : [];
    });
  });
};

import type { FactEntry } from "#domain/evidence";
import type { PreparedEntry } from "../ledger/prepare-ledger.ts";
import { quotableText } from "../ledger/quotable-text.ts";
import { foldName } from "../names/fold-name.ts";
import { compareTitles } from "../names/read-title.ts";
import { findStances, stanceOfFact } from "../names/stance-words.ts";
import type { Check, CheckContext, CheckedText, RawFinding } from "./check.ts";

/** Up to so many characters a text value is a term, and told word for word; longer ones are told in other words too. */
const longestTerm = 24;
const pieces = /\p{Script=Han}{2}|[\p{L}\p{N}]{4,}/gu;

/** The words a fact's value may be told in; none where it is a figure, a day or the account itself. */
function formsOf({ entry }: PreparedEntry): string[] {
  if (entry.kind !== "fact") return [];
  const { value } = entry;
  if (value.type === "name") return [value.value, ...(value.aliases ?? [])];
  if (value.type === "enum")
    return [value.value, value.labels?.zh ?? "", value.labels?.en ?? ""].filter((form) => form !== "");
  return value.type === "text" ? [value.value] : [];
}

const titlePath = /(?:title|position|post)$/i;

/** A question may cite what it does not name; the title it cites is that of the person it speaks of. */
function isTitle({ entry }: PreparedEntry): boolean {
  return entry.kind === "fact" && titlePath.test(entry.path);
}

function isNamed({ id }: PreparedEntry, { names }: CheckedText): boolean {
  return names.some(({ who }) => who.some(({ ids }) => ids.includes(id)));
}

function isSubject(id: string, { ledger }: CheckContext): boolean {
  return ledger.names.people.named.some((one) => one.isSubject && one.ids.includes(id));
}

/** A title in another language, or a long text in other words. */
function isRetold(fact: FactEntry, form: string, text: string): boolean {
  if (titlePath.test(fact.path) && /\p{Script=Han}/u.test(form) !== /\p{Script=Han}/u.test(text))
    return compareTitles(text, form) !== "apart";
  if (form.length <= longestTerm) return false;
  const told = quotableText(text);
  return (form.match(pieces) ?? []).some((piece) => told.includes(quotableText(piece)));
}

/** A stance or a status told in other words of its list, be it the right one or not: other checks hold it to the value. */
function isInOtherWords({ entry, id }: PreparedEntry, { text }: CheckedText, { ledger }: CheckContext): boolean {
  if (entry.kind !== "fact" || entry.value.type !== "enum") return false;
  if (stanceOfFact(entry) !== undefined && findStances(text).length > 0) return true;
  const list = ledger
    .statuses()
    .find(({ statuses }) => statuses.some(({ facts }) => facts.some((fact) => fact.id === id)));
  return list !== undefined && list.read(foldName(text)).length > 0;
}

function unshown(entry: PreparedEntry, claim: CheckedText, told: string, context: CheckContext): RawFinding[] {
  const forms = formsOf(entry);
  const fact = entry.entry;
  if (forms.length === 0 || fact.kind !== "fact" || isNamed(entry, claim)) return [];
  if (isInOtherWords(entry, claim, context)) return [];
  if (forms.some((form) => told.includes(quotableText(form)) || isRetold(fact, form, claim.text))) return [];
  const spot = { start: 0, end: claim.text.length, nearest: [entry.id], expected: forms[0] ?? "" };
  return [{ code: "unsupported-claim", severity: "warn", message: "unsupported-claim.unshown", ...spot }];
}

/**
 * Part of check 3: a name, title or other word of the evidence that a claim cites also stands in it. Where it does not,
 * another has taken its place, or the citation is one too many; code cannot tell which.
 */
export const checkShown: Check = (claim, context) => {
  if (claim.scope !== "cited" || claim.shared) return [];
  const typed = context.cited.filter((entry) => formsOf(entry).length > 0 && !isSubject(entry.id, context));
  const asked = claim.kind === "question" ? typed.filter(isTitle) : typed;
  if (asked.length === 0) return [];
  const told = quotableText(claim.text);
  return asked.flatMap((entry) => unshown(entry, claim, told, context)).slice(0, 1);
};

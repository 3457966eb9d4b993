import type { Lang } from "#domain/lang";
import { assertionOf } from "../lists/claimed.ts";
import type { ClosedList, MemberMention } from "../lists/closed-list.ts";
import type { RawFinding } from "./check.ts";

/** What one list says in the evidence: the members that hold, who says so, the words for them, of what it is said. */
export type Held = { values: ReadonlySet<string>; ids: readonly string[]; expected: string; subject: string };

/** Words of the members in the reader's language. */
export function wordsOf({ members }: ClosedList, values: ReadonlySet<string>, lang: Lang): string {
  const isFit = (word: string) => /\p{Script=Han}/u.test(word) === (lang === "zh");
  return members
    .filter(({ value }) => values.has(value))
    .map(({ value, words }) => words.find(isFit) ?? words[0] ?? value)
    .join(" / ");
}

/** What is wrong with the members that a text asserts, or denies, of a list. */
export function judgeMentions(
  folded: string,
  mentions: readonly MemberMention[],
  { values, ids: nearest, expected, subject }: Held,
  code: "status" | "wrong-attribute",
): RawFinding[] {
  return mentions.flatMap((mention): RawFinding[] => {
    const asserted = assertionOf(folded, mention);
    if (asserted === null || values.has(mention.value) === asserted) return [];
    const { start, end } = mention;
    const spot = { severity: "block", start, end, nearest, expected } as const;
    if (!asserted || code === "status") return [{ code: "status", message: "status.record", ...spot }];
    return [{ code, message: "wrong-attribute", ...spot, subject }];
  });
}

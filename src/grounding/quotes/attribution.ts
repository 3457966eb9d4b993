import type { NameMention } from "../names/find-names.ts";
import { firstEndingAfter, type Span } from "../names/spans.ts";

const reach = 24;
/** Between a speaker and the opening mark: 陈总说：“, Li Wei said, “, Li Wei: “. */
const spoken =
  /^\s?(?:（[^（）]{0,16}）)?\s?(?:(?:曾|明确|当场|亲口|也|还|又|在会上|会上|电话里|私下)?(?:说过?|讲过?|表示|提到|指出|强调|认为|反馈|告诉我们|问|回复|原话)|said|says|told us|tells us|stated|states|explained|asked|wrote|writes|put it|insisted|added)?(?:的是|道)?[:：,，]?\s?(?:that\s)?$/u;
/** Between the closing mark and a speaker: ” said Li Wei, ”——陈建国. */
const signed = /^[,，。.]?\s?(?:said|says|stated|explained|asked|wrote|added|——|—|--|–|-)\s?$/u;

/** The person to whom a claim gives a quotation: named right before it with a word of speech or a colon, or right after it. */
export function findAttribution(text: string, quote: Span, persons: readonly NameMention[]): NameMention | null {
  const after = firstEndingAfter(persons, quote.start - 1);
  const last = persons[after - 1];
  if (last && quote.start - last.end <= reach) {
    const between = text.slice(last.end, quote.start - 1);
    if (between.trim() !== "" && spoken.test(between)) return last;
  }
  const next = persons[firstEndingAfter(persons, quote.end)];
  if (!next || next.start - quote.end > reach) return null;
  return signed.test(text.slice(quote.end + 1, next.start)) ? next : null;
}

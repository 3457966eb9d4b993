import type { PreparedEntry } from "../ledger/prepare-ledger.ts";
import { type BandFamily, bandFamilies } from "../lists/band-families.ts";
import type { MemberMention } from "../lists/closed-list.ts";
import type { CheckContext, CheckedText, RawFinding } from "./check.ts";
import { judgeMentions, wordsOf } from "./closed-members.ts";

/** Words between a score, or what it is called, and its band: “28 分，属于”, “3.4 of 5 (”. */
const reach = 18;
const heads = /(?:(?<![a-z])(?:band|grade|graded|level|tier|rating|rated)(?![a-z])|档|等级|级别|评级)[^.。；;]{0,8}$/u;
/** Where something else is named between, the band is of that. */
const apart = /[。；;]|,\s\p{L}|，(?!属|为|处|是|很|较|偏|等级|级别|评级)/u;

/** “VIP score”, “风险等级”: the name of what is measured, and no band. */
const isMeasure = /^\s?(?:得?分|等级|级别|评级|(?:score|grade|level|rating|index|points)(?![a-z]))/u;

type Banded = { id: string; band: string; value: number | null; subject: string };

function bandedOf({ id, entry }: PreparedEntry, lang: "zh" | "en"): Banded[] {
  if (entry.kind !== "score") return [];
  const { band, value, method } = entry.score;
  return typeof band === "string" ? [{ id, band, value, subject: entry.label?.[lang] ?? method }] : [];
}

/** The score's own figure, or a word for bands, leads up to the mention; or its figure comes right behind. */
function isMeant(folded: string, { values }: CheckedText, { value }: Banded, { start, end }: MemberMention): boolean {
  if (isMeasure.test(folded.slice(end, end + 8))) return false;
  const before = folded.slice(Math.max(0, start - reach), start);
  if (heads.test(before)) return true;
  return values.some((shown) => {
    if (!("value" in shown) || value === null || Math.abs(shown.value - value) > 0.05) return false;
    const [from, to] = shown.end <= start ? [shown.end, start] : [end, shown.start];
    return to >= from && to - from <= reach && !apart.test(folded.slice(from, to));
  });
}

function judge(family: BandFamily, folded: string, claim: CheckedText, banded: readonly Banded[], lang: "zh" | "en") {
  const held = banded.filter(({ band }) => family.members.some(({ value }) => value === band));
  const [first] = held;
  if (!first) return [];
  const mentions = family.find(folded).filter((mention) => held.some((one) => isMeant(folded, claim, one, mention)));
  const values = new Set(held.map(({ band }) => band));
  const ids = held.map(({ id }) => id);
  const said = { values, ids, expected: wordsOf(family, values, lang), subject: first.subject };
  return judgeMentions(folded, mentions, said, "wrong-attribute");
}

/** Another level, colour or VIP grade than the cited score of any method has. */
export function bandFindings(claim: CheckedText, folded: string, { cited, lang }: CheckContext): RawFinding[] {
  const banded = cited.flatMap((entry) => bandedOf(entry, lang));
  return banded.length === 0 ? [] : bandFamilies.flatMap((family) => judge(family, folded, claim, banded, lang));
}

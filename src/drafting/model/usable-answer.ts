import type { Lang } from "#domain/lang";
import { AppError } from "#errors";
import { groupBy } from "#grounding/derived/group-by";
import type { SectionOutput } from "./section-output.ts";

/** Sentences of prose beyond this are no section any more. */
export const mostClaims = 16;
/** Han characters among all letters that a Chinese text has at least, and an English one at most. */
const hanShare = 0.25;
/** Fewer letters tell no language. */
const fewestLetters = 12;
/** A sentence so often in one claim is a model that goes round in circles. */
const mostTimes = 4;

const reference = /\{\{[^{}]*\}\}/g;
/** Quotations are in the language of the note. */
const quotation = /“[^”]*”|「[^」]*」|"[^"]*"/g;
const letter = /\p{L}/gu;
const han = /\p{Script=Han}/gu;
const sentenceEnd = /(?<=[。！？!?])|(?<=\.)\s/u;

type Expected = { lang: Lang; isEmptyAllowed: boolean };

/**
 * Throws away answers that no repair of single claims would mend: empty, in another language than the draft, going round
 * in circles, or without end.
 * @throws AppError `model-output`
 */
export function assertUsable({ rows, blocks }: SectionOutput, { lang, isEmptyAllowed }: Expected): void {
  const prose = blocks.flatMap(({ claims }) => claims.map(({ text }) => text.trim()));
  const cells = rows.flatMap((row) => row.cells.map(({ text }) => text.trim()));
  const texts = [...prose, ...cells].filter((text) => text !== "");
  if (texts.length === 0 && !isEmptyAllowed) throw unusable("empty");
  if (prose.length > mostClaims) throw unusable("long");
  if (repeats(prose, texts)) throw unusable("repeating");
  if (texts.length > 0 && isOtherLanguage(texts.join("\n"), lang)) throw unusable("language");
}

/** The same claim twice in prose, or a sentence again and again inside one claim. */
function repeats(prose: readonly string[], texts: readonly string[]): boolean {
  return new Set(prose).size < prose.length || texts.some(goesInCircles);
}

function goesInCircles(text: string): boolean {
  const sentences = text.split(sentenceEnd).map((one) => one.trim());
  return groupBy(sentences, (one) => one).some((same) => same.length >= mostTimes && same[0] !== "");
}

function isOtherLanguage(text: string, lang: Lang): boolean {
  const own = text.replace(reference, "").replace(quotation, "");
  const letters = own.match(letter)?.length ?? 0;
  if (letters < fewestLetters) return false;
  const share = (own.match(han)?.length ?? 0) / letters;
  return lang === "zh" ? share < hanShare : share > hanShare;
}

function unusable(reason: "empty" | "long" | "repeating" | "language"): AppError {
  return new AppError("model-output", `model: ${reason} answer`, { params: { reason } });
}

import { pinyin } from "pinyin-pro";
import { once } from "../once.ts";
import { createRemember } from "../remember.ts";
import { foldName } from "./fold-name.ts";

/** Whether a Latin word stands in the evidence in any spelling, lands and Chinese words by their names in Latin script too. */
export type KnowsWord = (written: string) => boolean;

const words = /\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}]*/gu;
const han = /\p{Script=Han}+/gu;
/** A shorter piece of Pinyin is found in any Chinese text. */
const shortestPinyin = 4;

function regionsIn(text: string): Set<string> {
  const [zh, en] = [new Intl.DisplayNames("zh", { type: "region" }), new Intl.DisplayNames("en", { type: "region" })];
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const named = codes.filter((code) => en.of(code) !== code && text.includes(foldName(zh.of(code) ?? code)));
  return new Set(named.flatMap((code) => wordsOf(foldName(en.of(code) ?? ""))));
}

function wordsOf(folded: string): string[] {
  return [...folded.matchAll(words)].map(([word]) => word);
}

function inPinyin(text: string): string {
  const pieces = [...new Set([...text.matchAll(han)].map(([piece]) => piece))];
  return pieces.map((piece) => pinyin(piece, { toneType: "none", type: "array", v: true }).join("")).join(" ");
}

/** @param ownText the words of the account's evidence, folded as `foldName` does; read when a word is first asked for. */
export function createKnowsWord(ownText: () => string): KnowsWord {
  const known = once(() => new Set(wordsOf(ownText())));
  const regions = once(() => regionsIn(ownText()));
  const spoken = once(() => inPinyin(ownText()));
  const isKnown = (word: string) =>
    known().has(word) ||
    (word.endsWith("s") && known().has(word.slice(0, -1))) ||
    regions().has(word) ||
    (word.length >= shortestPinyin && spoken().includes(word));
  const remember = createRemember<boolean>(10_000);
  return (written) => {
    const folded = foldName(written);
    return remember(folded, () => wordsOf(folded).every(isKnown));
  };
}

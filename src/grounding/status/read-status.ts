import { escapePattern } from "../escape-pattern.ts";
import { foldName } from "../names/fold-name.ts";
import type { Choice } from "./status-words.ts";

/** A value of a closed list that a text states or denies. */
export type StatedValue = { value: string; start: number; end: number; denied: boolean; hedged: boolean };

/** Reads a text folded as `foldName` does. */
export type ReadStatus = (folded: string) => StatedValue[];

const denialBefore =
  /(?:不是|并非|并未|尚未|还没有?|没有|未能|未曾|未|没|不)(?:完全|全部|被|能)?\s?$|(?:\bnot|n't|\bnever|\bno longer|\bneither)\s(?:yet\s|been\s|be\s|a\s|an\s|the\s|our\s|quite\s){0,2}$/iu;
const hedgeBefore =
  /(?:若|如果|一旦|争取|力争|目标|预计|计划|希望|可能|能否|是否|将|假如|有望|准备|打算|为了|想|要|能|再)[^，。；、]{0,28}$|\b(?:if|once|whether|unless|until|to be|to get|would|could|may|might|should|will|expect|expected|plan|plans|aim|goal|target|hope|likely|to)\b[^,.;]{0,24}$/iu;

/** One sign is a part of too many words (高于, 提高): alone it counts as the whole of what is said. */
function formOf(word: string): string {
  if (!/^\p{Script=Han}$/u.test(word)) return escapePattern(word);
  return `(?<=^|[\\s：:，,（(“"为是属较偏很级险度])${word}(?=$|[\\s，,。；;、）)”"]|风险|等级|级|档|度)`;
}

/** Finds the words of a closed list, the longest first; what stands before each says whether it is denied or only hoped for. */
export function createReadStatus(choice: Choice): ReadStatus {
  const byWord = new Map(
    [...choice].flatMap(([value, words]) => words.map((word) => [foldName(word), value] as const)),
  );
  const words = [...byWord.keys()].sort((a, b) => b.length - a.length).map(formOf);
  if (words.length === 0) return () => [];
  const form = new RegExp(`(?<![a-z0-9])(?:${words.join("|")})(?![a-z0-9])`, "gu");
  return (folded) =>
    [...folded.matchAll(form)].map(({ index, 0: word }) => {
      const before = folded.slice(Math.max(0, index - 32), index);
      return {
        value: byWord.get(word) ?? "",
        start: index,
        end: index + word.length,
        denied: denialBefore.test(before),
        hedged: hedgeBefore.test(before),
      };
    });
}

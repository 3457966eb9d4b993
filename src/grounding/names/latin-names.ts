import { isCommonCapital } from "./capitalised-words.ts";
import { isEnglishWord } from "./english-words.ts";
import { isGivenName, mayBeGivenName } from "./given-names.ts";
import type { NewName } from "./new-name.ts";
import { isPinyinName } from "./pinyin-names.ts";

/** Whether the evidence holds a word in any spelling. */
type Knows = (word: string) => boolean;
/** A capitalised word; `isOpening`: a capital that belongs to the place, at the head of a sentence. */
type Word = { text: string; start: number; end: number; isOpening: boolean };
type Kind = "given" | "mayGiven" | "strange" | "known" | "word";

const capital = "\\p{Lu}(?:['’]\\p{Lu})?[\\p{Ll}\\p{M}]+(?:-\\p{Lu}?[\\p{Ll}\\p{M}]+|\\p{Lu}[\\p{Ll}\\p{M}]+)*";
const joiner = "\\s(?:\\p{Lu}\\.\\s)?(?:(?:de|da|del|der|den|di|du|la|le|van|von|bin|ibn|al|el)\\s){0,2}";
const row = new RegExp(
  `(?<![\\p{L}\\p{N}\\p{M}.'’&/@_-])${capital}(?:${joiner}${capital}){0,4}(?![\\p{L}\\p{M}@_])`,
  "gu",
);
const single = new RegExp(capital, "gu");
const opening = /(?:^|[.!?:;。！？：；"“”‘«»()（）[\]【】•|>*–—/\n]|\s-)\s*$/;
/** What only a subject is followed by. */
const subjectOf =
  /^(?:['’]s)?\s(?:is|was|has|had|will|would|can|could|may|might|should|does|did|says|said|thinks|wants|wanted|needs|asks|asked|told|tells|agrees|agreed|approves|approved|decides|decided|supports|supported|blocks|blocked|leads|led|heads|headed|signs|signed|called|calls|met|meets|took|takes|quoted|quotes|won|lost|left|joined|supplies|supplied|sells|sold|offers|offered|reports|reported|confirmed|confirms|promised|insisted|explained|evaluates|evaluated|influences|prefers|complained)(?![\p{L}])/u;
/** Only people do or have this. */
const doneBy =
  /^(?:['’]s\s(?:opinion|view|role|team|boss|stance|assistant|attitude|approval|title|office|view)|,?\s(?:who|whose)|\s(?:(?:also|now|then|still|already|will|has|had|would|may)\s)?(?:is|was|be|been|becomes|became)\s(?:named\s|appointed\s)?(?:as\s)?(?:the|a|an|our|their|its|his|her)?\s?(?:[\p{Ll}-]+\s){0,2}(?:director|manager|buyer|head|engineer|owner|evaluator|approver|decision|influencer|sponsor|coach|contact|responsible|chief|officer|assistant|supervisor|successor|colleague)|\s(?:(?:also|now|then|still|already|will|has|had|would|may|yesterday|today)\s)?(?:says|said|thinks?|told|tells|asked|asks|agreed|agrees?|approves?|approved|decides?|decided|signs?|signed|promised|insisted|explained|complained|leads|led|heads|headed|takes? over|took over|reports to|joined|supports|met|attended|called|evaluates?|checks|from (?:finance|purchasing|quality|procurement|production|sales|logistics)))(?![\p{L}])/u;
/** Before a person. */
const leadsTo =
  /(?:met(?: with)?|visit(?:ed)?|call(?:ed)?|ask(?:ed)?|invited?|contact(?:ed)?|told|tell|thank|email(?:ed)?|reports? to|signed by|led by|named|called|by the name of|colleague|contact,|assistant,?|boss|(?:maker|approver|evaluator|influencer|sponsor|director|manager|buyer|contact|owner|head)(?: is| was|,|:)|spoke (?:to|with)|talk(?:ed)? (?:to|with)|together with|what|whether|who is|Met|Visit|Call|Ask|Invite|Contact|Tell|Thank|Email)\s$/u;

/** LumaStar, WeChat: nothing but a name is written so. */
const innerCapital = /\p{Ll}\p{Lu}/u;

function kindOf(word: string, knows: Knows): Kind {
  if (isGivenName(word)) return "given";
  if (mayBeGivenName(word)) return "mayGiven";
  if (isCommonCapital(word)) return "word";
  if (isEnglishWord(word)) return "word";
  return knows(word) ? "known" : "strange";
}

function wordsOf(text: string, start: number, whole: string): Word[] {
  const isOpening = opening.test(text.slice(Math.max(0, start - 4), start));
  return [...whole.matchAll(single)].map(({ index, 0: word }, at) => ({
    text: word,
    start: start + index,
    end: start + index + word.length,
    isOpening: isOpening && at === 0,
  }));
}

/** Met Anna Kowalski: what opens the sentence is no part of the name, nor what stands behind a name as a plain word. */
function trimmed(words: readonly Word[], kinds: readonly Kind[]): { words: readonly Word[]; kinds: readonly Kind[] } {
  const first = kinds.findIndex((kind) => kind !== "word");
  const last = words.findLastIndex(({ text }, at) => kinds[at] !== "word" || !isCommonCapital(text)) + 1;
  return first < 0 ? { words: [], kinds: [] } : { words: words.slice(first, last), kinds: kinds.slice(first, last) };
}

type Judgement = "sure" | "likely" | null;

/** How sure it is that these words name somebody or something; null where they may well be words. */
function judge(text: string, words: readonly Word[], kinds: readonly Kind[]): Judgement {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return null;
  const [before, after] = [text.slice(Math.max(0, first.start - 24), first.start), text.slice(last.end, last.end + 70)];
  const isPerson = leadsTo.test(before) || doneBy.test(after);
  if (words.length === 1) return judgeOne(first, kinds[0] ?? "word", after, isPerson);
  return isPinyinName(words.map(({ text: word }) => word)) ? "sure" : judgeRow(kinds, isPerson);
}

/** Of several words: a first name and one that is no word, or what only people do, leaves no doubt. */
function judgeRow(kinds: readonly Kind[], isPerson: boolean): Judgement {
  const strange = kinds.filter((kind) => kind === "strange").length;
  if (kinds[0] === "given") return strange > 0 || isPerson ? "sure" : "likely";
  if (strange === 0) return null;
  const isSure = isPerson && (kinds[0] === "mayGiven" || strange === kinds.length);
  return isSure ? "sure" : "likely";
}

function judgeOne(word: Word, kind: Kind, after: string, isPerson: boolean): Judgement {
  if (kind !== "given" && kind !== "strange") return null;
  if (word.isOpening) return subjectOf.test(after) || innerCapital.test(word.text) ? "likely" : null;
  return kind === "given" || isPerson ? "likely" : null;
}

/**
 * People, firms and products named in Latin script whose names the evidence does not hold: rows of capitalised words with
 * a first name or a word that English does not know, and single ones where they act. @param knows words of the evidence
 */
export function findLatinNames(text: string, knows: Knows): NewName[] {
  return [...text.matchAll(row)].flatMap(({ index, 0: whole }): NewName[] => {
    const all = wordsOf(text, index, whole);
    const { words, kinds } = trimmed(
      all,
      all.map(({ text: word }) => kindOf(word, knows)),
    );
    const judged = judge(text, words, kinds);
    const [first, last] = [words[0], words.at(-1)];
    return judged && first && last ? [{ start: first.start, end: last.end, sure: judged === "sure" }] : [];
  });
}

import { assertionOf, type Stretch, splitClauses, statesHaving } from "./assertion.ts";
import { chineseAssertion, chineseClause, chineseStatesHaving } from "./chinese-assertion.ts";
import {
  beingVerbs,
  determiners,
  havingVerbs,
  negators,
  placeWords,
  seemingWords,
  speakers,
  suitingWords,
  tellingVerbs,
} from "./clause-words.ts";
import { findChineseMentions, findEnglishMentions, type Mention } from "./find-mentions.ts";
import type { RecordAttribute } from "./flatten-record.ts";
import type { Stated } from "./judge-mention.ts";
import type { PreparedRecord } from "./prepare-record.ts";
import type { Word } from "./words.ts";

const cjk = /[\u3400-\u9fff]/;
const chineseSpeakers = /(?:客户|顾客|网友|患者|用户|有人|评论|评价).{0,8}(?:反馈|反映|表示|提到|认为|说|称|抱怨)/;
const chineseSuiting = /适合|适用|欢迎|方便|可供|接待/;

/** How many characters around a thing count as beside it. */
const beside = 24;

function near(text: string, { start, end }: Mention): string {
  return text.slice(Math.max(0, start - beside), end + beside).toLowerCase();
}

/** A text read once, and how it speaks of things. */
type Reading = {
  text: string;
  lower: string;
  words: readonly Word[];
  stems: ReadonlySet<string>;
  record: PreparedRecord;
};

function isNamed({ english, chinese }: RecordAttribute, { stems, text }: Reading): boolean {
  return english.some((form) => stems.has(form)) || chinese.some((form) => text.includes(form));
}

/** An everyday word counts near its group's name, unless it is the "lot" of "a lot of" or part of a name. */
function isMeant(attribute: RecordAttribute, mention: Mention, reading: Reading): boolean {
  const { words, text } = reading;
  if (attribute.suits && !isSuiting(mention, reading)) return false;
  if (!attribute.ambiguous || !mention.words) return true;
  const { from, to } = mention.words;
  if (words[to]?.text === "of") return false;
  const capital = /[A-Z]/.test(text[mention.start] ?? "") && /^[A-Z]/.test(text.slice(words[from - 1]?.start ?? 0));
  return attribute.group !== undefined && isNamed(attribute.group, reading) && !(capital && !isTitle(text));
}

/** Most words begin with capitals: a heading or a list of names, where capitals tell nothing. */
function isTitle(text: string): boolean {
  return (text.match(/\b[A-Z]/g)?.length ?? 0) * 2 > (text.match(/\b[A-Za-z]/g)?.length ?? 0);
}

/** Words of suiting stand right before what something suits, or right behind it: good for large groups, group-friendly. */
const suitingReach = 4;

function isSuiting({ words: at }: Mention, { words, text }: Reading): boolean {
  if (!at) return chineseSuiting.test(text);
  return words.slice(Math.max(0, at.from - suitingReach), at.to + 1).some((word) => suitingWords.has(word.text));
}

/** Attributes of the list item that the text names, when it names one. */
function ofNamedOwner(attributes: readonly RecordAttribute[], { lower }: Reading): readonly RecordAttribute[] {
  const own = attributes.filter(({ owner }) => owner !== undefined && lower.includes(owner.toLowerCase()));
  return own.length > 0 ? own : attributes;
}

function settle(mentions: readonly Mention[], reading: Reading): Mention[] {
  const meant = mentions.flatMap((mention) => {
    const attributes = mention.attributes.filter((attribute) => isMeant(attribute, mention, reading));
    const lost = mention.attributes.length > 0 && attributes.length === 0;
    return lost ? [] : [{ ...mention, attributes: ofNamedOwner(attributes, reading) }];
  });
  const groups = new Set(meant.flatMap(({ attributes }) => attributes.flatMap(({ group }) => group ?? [])));
  return meant.filter(({ attributes }) => !attributes.some((attribute) => groups.has(attribute)));
}

function areTelling(words: readonly Word[]): boolean {
  return words.some(({ text }) => speakers.has(text)) && words.some(({ text }) => tellingVerbs.has(text));
}

/** Whether a sentence tells what somebody else said: a customer, a reviewer, 客户反映. */
export function isTelling(text: string, words: readonly Word[]): boolean {
  return (cjk.test(text) && chineseSpeakers.test(text)) || areTelling(words);
}

/** Whether the word right before the thing narrows it down. */
function isNarrower(text: string, words: readonly Word[], at: number): boolean {
  const [before, own] = [words[at - 1], words[at]];
  if (!before || !own || text.slice(before.end, own.start) !== " ") return false;
  const { text: word } = before;
  const isPlain = determiners.has(word) || negators.has(word) || havingVerbs.has(word) || beingVerbs.has(word);
  return !isPlain && !word.endsWith("n't");
}

function isVague(words: readonly Word[], having: boolean): boolean {
  return words.some(({ text }) => seemingWords.has(text) || (!having && placeWords.has(text)));
}

function stateEnglish(mention: Mention, clauses: readonly Stretch[], { text, words }: Reading): Stated | null {
  const { words: at } = mention;
  const clause = at && clauses.find(({ from, to }) => from <= at.from && at.from < to);
  if (!at || !clause) return null;
  return {
    mention,
    assertion: assertionOf(text, words, clause, at.from, at.to),
    having: statesHaving(words, clause),
    isSubject: /^\s$/.test(text.slice(mention.end, words[at.to]?.start)) && havingVerbs.has(words[at.to]?.text ?? ""),
    vague: isVague(words.slice(clause.from, clause.to), statesHaving(words, clause)),
    narrower: isNarrower(text, words, at.from),
    told: areTelling(words),
    near: near(text, mention),
  };
}

function stateChinese(mention: Mention, { text }: Reading): Stated {
  const clause = chineseClause(text, mention.start);
  return {
    mention,
    assertion: chineseAssertion(text, mention.start, mention.end),
    having: chineseStatesHaving(text, mention.start),
    isSubject: false,
    vague: /似乎|看来|看起来|好像/.test(text),
    narrower: false,
    told: chineseSpeakers.test(text),
    near: text.slice(clause.start, clause.end).toLowerCase(),
  };
}

/** What a sentence states about the things a record speaks of, and about known things it does not speak of. */
export function readStatements(text: string, words: readonly Word[], record: PreparedRecord): Stated[] {
  const stems = new Set(words.map(({ stem }) => stem));
  const reading: Reading = { text, lower: text.toLowerCase(), words, stems, record };
  const english = findEnglishMentions(text, words, record);
  if (cjk.test(text)) {
    const all = [...english, ...findChineseMentions(text, record)].sort((a, b) => a.start - b.start);
    return settle(all, reading).map((mention) => stateChinese(mention, reading));
  }
  const clauses = splitClauses(text, words);
  return settle(english, reading).flatMap((mention) => stateEnglish(mention, clauses, reading) ?? []);
}

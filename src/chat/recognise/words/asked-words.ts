import type { Named } from "../../chat-tools.ts";
import { isCommonChinese, isCommonWord, withoutCommonPhrases } from "../common-words.ts";
import { cutChinese, formsOfCharacter, readLatin } from "./concepts.ts";
import { type Folded, holdsWord } from "./fold-words.ts";
import { withoutOrdinals, writtenOrdinals } from "./read-ordinals.ts";

/** Something a question speaks of, and how notes may say it. */
export type AskedWord = {
  shown: string;
  /** Any of these says it whole, in either language. */
  forms: readonly string[];
  /** `name`: whom or what it is about. `ordinal`: 二期, which no other phase answers. */
  kind: "name" | "word" | "number" | "ordinal";
  /** Single characters and verbs of wishing say less. */
  factor: number;
  /** Of the question before: helps to find, and is not asked for. */
  isBefore?: boolean;
};

/** Question words and filler of colloquial Chinese that notes do not answer by. */
const asking =
  /什么时候|啥时候|何时|什么|多少|几个|几套|几家|几根|几号|几月|几点|几成|几只|几次|几年|几天|几笔|几米|几度|百分之几|哪天|哪些|哪个|哪位|哪家|哪里|哪儿|为什么|为啥|怎么样|怎么|咋回事|咋样|咋|啥|谁|吗|呢|么|来着|那单|那个|那张|那批|那边|现在|目前|最新|一共|总共|真正|真的|到底|叫啥|干嘛|干啥|准备|打算|算下来|当时|后来|要到|要去|人呢|一下|一个|帮我|列一下|归|跟我们|给我们|我们|咱们|他们|没有|了没|是不是|有没有|能不能|听说|好像|应该|大概|所谓|全名|名字|姓名|多大|最多|有人|说的|写的|都有|年底|叫/gu;
const latinFiller = new Set(
  "pls please real really exactly still always now actually currently roughly say said tell name called pcs piece pieces how many much what when who whom which why did does the new again kind sort long far big size amount number date day time keep keeps kept leave use used".split(
    " ",
  ),
);
const latinWord = /[\p{Script=Latin}\p{M}][\p{Script=Latin}\p{M}\d'’-]*\d*/gu;
const numberWord = /(?<![\p{Script=Latin}\d.,-])\d+(?:[.,]\d+)*/gu;
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const weights = { word: 1, loose: 0.55, character: 0.45, number: 0.8 };

/** What a question speaks of, names first. Courtesy, filler and question words are left out. */
export function readAskedWords(question: string, named: readonly Named[]): AskedWord[] {
  const lower = question.toLowerCase();
  const open = blanked(lower, named);
  const text = withoutOrdinals(open);
  const { left, found } = cutChinese(text);
  const rest = withoutCommonPhrases(left.replace(asking, " "));
  const words = [...found, ...latinIn(text)].map(({ shown, forms, isLoose }) =>
    word(shown, forms, isLoose ? weights.loose : weights.word),
  );
  const all = [
    ...named.flatMap(nameWord),
    ...writtenOrdinals(lower).map(
      ({ ordinal, written }): AskedWord => ({ shown: written, forms: [ordinal], kind: "ordinal", factor: 1 }),
    ),
    ...words,
    ...chineseIn(rest),
    ...numbersIn(text),
  ];
  return all.filter(({ shown }, at) => all.findIndex((other) => other.shown === shown) === at);
}

const shortYear = /(?<![\d.])(\d{2})\s*年/gu;

/** Figures as they are written; 26年 is 2026. */
function numbersIn(text: string): AskedWord[] {
  const whole = text.replace(shortYear, " 20$1 ");
  return (whole.match(numberWord) ?? []).map((shown) => ({
    shown,
    forms: [shown],
    kind: "number",
    factor: weights.number,
  }));
}

const word = (shown: string, forms: readonly string[], factor = weights.word): AskedWord => ({
  shown,
  forms,
  kind: "word",
  factor,
});

function blanked(text: string, named: readonly Named[]): string {
  return named.reduce((left, { start, end }) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end), text);
}

/** The account is where is looked; people, products and competitors are looked for, a deal by the words it is called by. */
function nameWord({ kind, name, names = [] }: Named): AskedWord[] {
  if (kind === "account" || kind === "colleague" || kind === "deal") return [];
  const forms = [name, ...names, ...[name, ...names].flatMap((one) => partsOf(one, kind))];
  return [{ shown: name, forms: [...new Set(forms.map((form) => form.toLowerCase()))], kind: "name", factor: 1 }];
}

/** Vogel of Katrin Vogel, 周部长 and 周总 of 周立新, 光铭 of 光铭照明. */
function partsOf(name: string, kind: Named["kind"]): string[] {
  if (kind === "product") return [];
  if (!/^\p{Script=Han}+$/u.test(name))
    return name.split(/\s+/).filter((part) => part.length > 2 && !part.endsWith("."));
  if (kind === "rival") return name.length > 2 ? [name.slice(0, 2)] : [];
  const surname = name.slice(0, 1);
  return name.length > 3 ? [] : ["总", "工", "姐", "哥", "部长", "经理", "主任", "董"].map((title) => surname + title);
}

function latinIn(text: string) {
  const words = (text.match(latinWord) ?? []).map((one) => one.replace(/['’]s$/u, ""));
  return readLatin(words).filter(({ shown }) => shown.includes(" ") || says(shown));
}

/** Units and the like: alone they are what nothing is about. */
const fillerCharacters = new Set("年月日天次点套只米度个家钱头说报最都再前号笔不定人多".split(""));

const says = (shown: string) => shown.length > 1 && !isCommonWord(shown) && !latinFiller.has(shown);

/** Words of Chinese that no table knows; single characters that follow each other are one word: 审厂. */
function chineseIn(text: string): AskedWord[] {
  const found: string[] = [];
  let singles = "";
  const flush = () => {
    if (singles !== "") found.push(singles);
    singles = "";
  };
  for (const { segment } of segmenter.segment(text)) {
    if (!/^\p{Script=Han}+$/u.test(segment) || isCommonChinese(segment)) flush();
    else if (segment.length === 1) singles += segment;
    else {
      flush();
      found.push(segment);
    }
  }
  flush();
  const telling = found.filter((shown) => !fillerCharacters.has(shown));
  return telling.map((shown) =>
    shown.length === 1 ? word(shown, formsOfCharacter(shown), weights.character) : word(shown, [shown]),
  );
}

/** How far a text says what is asked for, 0–1: a longer Chinese word also by its pairs of characters. */
export function sayingOf({ kind, forms, shown }: AskedWord, folded: Folded): number {
  if (kind === "ordinal") return forms.some((form) => folded.ordinals.has(form)) ? 1 : 0;
  if (kind === "number") return holdsNumber(folded, shown) ? 1 : 0;
  if (forms.some((form) => holdsWord(folded, form))) return 1;
  return kind === "word" && /^\p{Script=Han}{2,}$/u.test(shown) ? shareOf(shown, folded.plain) : 0;
}

function holdsNumber({ plain, stems }: Folded, shown: string): boolean {
  const bare = shown.replaceAll(",", "");
  return (
    stems.includes(` ${bare} `) || new RegExp(String.raw`(?<![\d.])${bare.replace(".", "\\.")}(?![\d])`).test(plain)
  );
}

/** Part of a word's characters that stand in a text two by two; a third says nothing. */
function shareOf(shown: string, plain: string): number {
  const characters = Array.from(shown);
  const held = characters.map(
    (_, at) =>
      (at > 0 && plain.includes(shown.slice(at - 1, at + 1))) ||
      (at + 1 < characters.length && plain.includes(shown.slice(at, at + 2))),
  );
  const share = held.filter(Boolean).length / characters.length;
  return share >= 0.5 ? share : 0;
}

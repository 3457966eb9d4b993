import type { PreparedRecord } from "./prepare-record.ts";
import type { Word } from "./words.ts";

type Place = { start: number; end: number };

const offering: ReadonlySet<string> = new Set(
  "offers offer offering provides provide providing features feature featuring includes include including boasts stocks".split(
    " ",
  ),
);
/** Words that name nothing of their own; a thing named only by them has nothing to be looked for. */
const general: ReadonlySet<string> = new Set(
  "a an the of for to and or with in on at its their his her our your it they them that this these those which who such as well also both variety wide range selection option options service services experience experiences amenities facilities features food foods dishes dish menu items item products product customers customer guests guest people great good excellent quality various different many several some few more most other others all any convenient unique special new own every each own high first free friendly overall environment atmosphere place places opportunity opportunities".split(
    " ",
  ),
);
const itemMark = /[,;]/;
const longestItem = 6;
const shortestWord = 4;

/** The items of a list that starts at a word: parted by commas, "and", "or"; the list ends with the clause. */
function itemsFrom(text: string, words: readonly Word[], from: number): Word[][] {
  const items: Word[][] = [[]];
  for (let at = from; at < words.length; at += 1) {
    const word = words[at];
    const gap = text.slice(words[at - 1]?.end ?? 0, word?.start ?? 0);
    if (!word || /[.:!?()]/.test(gap) || word.text === "but" || word.text === "while") break;
    if (itemMark.test(gap) || word.text === "and" || word.text === "or") items.push([]);
    if (word.text !== "and" && word.text !== "or") items.at(-1)?.push(word);
  }
  return items.filter((item) => item.length > 0 && item.length <= longestItem);
}

/**
 * Things in an enumerated offer ("offers X, Y and Z") of whose words nothing stands in the record. Only lists of two and
 * more: one thing behind "offers" is as often a turn of phrase.
 */
export function findOfferedWithoutTrace(text: string, words: readonly Word[], { stems }: PreparedRecord): Place[] {
  const verb = words.findIndex((word) => offering.has(word.text));
  if (verb < 0) return [];
  const items = itemsFrom(text, words, verb + 1);
  if (items.length < 2) return [];
  return items.flatMap((item) => {
    const content = item.filter((word) => word.text.length >= shortestWord && !general.has(word.text));
    const [first, last] = [content[0], content.at(-1)];
    if (!first || !last || content.some(({ stem }) => stems.has(stem))) return [];
    return [{ start: first.start, end: last.end }];
  });
}

const chineseOffer = /(?:提供|配有|设有|配备|具备|包括|涵盖)([^，,。；;！？\n]{2,80})/g;
const chineseMark = /[、和及与]|以及/;
/** Endings that add nothing to a thing's name. */
const chineseTail = /(?:等|服务|设施|能力|功能|业务)+$/;

/** The same in Chinese: 提供X、Y和Z. */
export function findChineseOfferedWithoutTrace(text: string, { written }: PreparedRecord): Place[] {
  return [...text.matchAll(chineseOffer)].flatMap((match) => {
    const list = match[1] ?? "";
    const from = match.index + match[0].length - list.length;
    const items = list.split(chineseMark).filter((item) => item.length > 0);
    if (items.length < 2) return [];
    return items.flatMap((item) => {
      const bare = item.replace(chineseTail, "");
      const start = from + list.indexOf(item);
      return bare.length < 2 || written.includes(bare.toLowerCase()) ? [] : [{ start, end: start + bare.length }];
    });
  });
}

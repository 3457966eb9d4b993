import { titleFunctions } from "./title-functions.ts";
import { chineseDeputy, chineseLevels, latinLevels } from "./title-levels.ts";

/** A title in a text. `wide`: from where words that no table knows may belong to it. */
export type FoundTitle = { start: number; end: number; wide: number };

const chineseWork = titleFunctions.map(([, zh]) => zh).join("|");
const latinWork = titleFunctions.map(([, , latin]) => latin).join("|");
const chineseRank = chineseLevels.map(({ words }) => words).join("|");
/** Words for levels in Latin script, for patterns. */
export const latinRanks = latinLevels.map(({ words }) => words).join("|");

const chineseTitle = new RegExp(
  `(?:(?:${chineseWork})(?:[与和及](?=${chineseWork}))?){0,4}(?:化|管理|保证|部门|部|中心|处|科|室)?(?:高级|资深|执行|首席|总|常务|助理|${chineseDeputy}){0,2}(?:${chineseRank}|负责人)`,
  "giu",
);
/** Before these, what leads to a title begins: 是放射科主任, 客户的业务总监. */
const lead = /(?:(?![是为任即叫由和与的兼了在对给向跟到见问找请]|拜访|联系)\p{Script=Han}){1,8}$/u;

const stop =
  "a|an|the|our|your|their|its|his|her|is|are|was|were|be|as|and|or|but|of|for|to|by|in|on|at|with|from|who|that|which|this|both|also|now|then|not|has|have|had|he|she|they|we|new|former|any|no|than|said|says|told|met|meet|asked|ask|visit|via|let|win|bring|show|put|give|named|called|becomes|became|remains|heads|leads|runs";
const word = `(?!(?:${stop})(?![\\p{L}]))\\p{L}[\\p{L}\\p{N}&/-]*(?!['’]s)(?<![-/])`;
const about = `\\s(?:of|for)\\s(?:the\\s)?${word}(?:\\s(?:(?:and|&)\\s(?=(?:${latinWork})(?![\\p{L}])))?${word}){0,2}`;
const latinTitle = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<before>(?:${word}\\s){0,3})(?<core>(?:vice[ -])?(?:${latinRanks})(?![\\p{L}\\p{N}])(?:${about})?)`,
  "giu",
);

/** The work somebody leads, without a title: heads procurement, 分管财务. */
const latinLeading = new RegExp(
  `(?<![\\p{L}])(?:heads|leads|runs|manages|oversees|is in charge of|in charge of)\\s(?:the\\s)?(?:${word}\\s(?:and\\s)?){0,2}?(?:${latinWork})(?:\\s(?:and\\s(?:${latinWork})|department|team|office|unit|division)){0,3}(?=\\s(?:and|but)\\s|\\s?(?:[.,;:!?)]|$))`,
  "giu",
);
const chineseLeading = new RegExp(
  `(?:主管|分管|主抓|掌管|主持|管着?)(?:我们的?|集团|公司|全部)?(?:设备|原料)?(?:${chineseWork})(?:与|和|及)?(?:${chineseWork})?(?:工作|业务|部门|部|条线)?(?=[，,。；;、！]|$)`,
  "gu",
);
/** The work alone, in brackets right behind a name: 何总监（供应链）. */
const inBrackets = new RegExp(
  `(?<=[（(])(?:${chineseWork}){1,3}(?:部门|部|中心|处|科|口|线|方面)?(?=[）)])|(?<=[（(])(?:${latinWork})(?=[）)])`,
  "giu",
);

const chineseHint = new RegExp(`${chineseRank}|负责人|管|主抓|[（(]`, "iu");
const latinHint = new RegExp(`(?:${latinRanks}|heads|leads|runs|manages|oversees|charge|\\()`, "iu");

/** 工程 ends like a surname: what stands behind it is no form of address. */
const workBefore = new RegExp(`(?:${chineseWork})$`, "iu");

/** True where the word for a field of work ends here: the 程 of 工程总监. */
export function endsInWork(text: string): boolean {
  return workBefore.test(text);
}

function matches(text: string, form: RegExp): FoundTitle[] {
  return [...text.matchAll(form)].map(({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
    wide: index,
  }));
}

function chineseTitles(text: string): FoundTitle[] {
  const titled = matches(text, chineseTitle).map((title) => {
    const words = lead.exec(text.slice(Math.max(0, title.start - 8), title.start))?.[0].length ?? 0;
    return { ...title, wide: title.start - words };
  });
  return [...titled, ...matches(text, chineseLeading)];
}

/** The words before a level are its own: “data engineer”, “Global Sourcing Director”. */
function latinTitles(text: string): FoundTitle[] {
  return [...text.matchAll(latinTitle)].map(({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
    wide: index,
  }));
}

/** Phrases that are shaped like a title or tell what somebody leads, in any order; those without a level may be none. */
export function findTitles(text: string): FoundTitle[] {
  const chinese = chineseHint.test(text) ? chineseTitles(text) : [];
  const latin = latinHint.test(text) ? [...latinTitles(text), ...matches(text, latinLeading)] : [];
  return [...chinese, ...latin, ...(/[（(]/u.test(text) ? matches(text, inBrackets) : [])];
}

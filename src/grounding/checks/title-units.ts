import type { Named } from "../ledger/people.ts";
import { isCommonCapital } from "../names/capitalised-words.ts";
import type { FoundTitle } from "../names/find-titles.ts";
import { foldName } from "../names/fold-name.ts";
import { readTitle } from "../names/read-title.ts";
import { type Span, touchesAny } from "../names/spans.ts";
import type { Check, CheckContext, CheckedText, RawFinding } from "./check.ts";
import { sayingsOf } from "./sayings.ts";

/** The unit whose post a title names, and the words of it that evidence has to hold. */
type Unit = Span & { words: readonly string[] };

const kinds =
  "大区|区域|片区|战区|分公司|子公司|事业部|事业群|公司|集团|工厂|分厂|中心|项目部|项目|基地|院区|分院|校区|分行|支行";
/** What may stand before a title and is no unit's name ends the search: 是华东大区采购总监, 现任客户的采购总监. */
const chineseUnit = new RegExp(
  `(?<name>(?:(?![是为任即叫由和与的兼了在对给向跟到见问找请]|拜访|联系|负责)\\p{Script=Han}){2,8}?)(?:${kinds})的?(?=\\p{Script=Han}{2,10}$)`,
  "u",
);
const generic =
  /^(?:本|该|我们?|我方|客户|对方|整个|全|总|各|其|某|集团|公司|下属|所属|原|前|现|新|兼|一期|二期|三期|上级)+$/u;
const latinOf = /\s(?:of|for)\s(?:the\s|our\s|their\s)?(?<name>\p{Lu}[\p{L}&-]*(?:\s\p{Lu}[\p{L}&-]*){0,3})/u;
const latinBefore = /(?<=\p{Ll}\s)(?<name>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+){0,2})\s$/u;

function chineseUnits(text: string, { start, end }: Span): Unit[] {
  const from = Math.max(0, start - 14);
  const found = chineseUnit.exec(text.slice(from, end));
  const name = found?.groups?.name ?? "";
  if (!found || generic.test(name)) return [];
  return [{ start: from + found.index, end: from + found.index + found[0].length, words: [name] }];
}

/** Words that tell of work (Director of Procurement) or of rank are no unit's name. */
function unitWords(name: string): string[] {
  const isOwn = (word: string) => word.length > 2 && !isCommonCapital(word) && readTitle(word).functions.size === 0;
  return name.split(/\s/).filter(isOwn);
}

function latinUnits(text: string, { start, end }: Span): Unit[] {
  const of = latinOf.exec(text.slice(start, end + 50));
  const isBeside = of !== null && start + of.index <= end;
  const before = latinBefore.exec(text.slice(Math.max(0, start - 40), start));
  const name = (isBeside ? of : before)?.groups?.name ?? "";
  const at = isBeside ? start + of.index + of[0].length - name.length : start - name.length - 1;
  const words = unitWords(name);
  return words.length === 0 ? [] : [{ start: at, end: at + name.length, words }];
}

function unitsOf(text: string, title: Span): Unit[] {
  const isChinese = /\p{Script=Han}/u.test(text.slice(title.start, title.end));
  return isChinese ? chineseUnits(foldName(text), title) : latinUnits(text, title);
}

/** In entries that name the person the unit stands, in any (doubtful), or in none. */
function standing({ words }: Unit, one: Named, { own, ledger }: CheckContext): "theirs" | "elsewhere" | "nowhere" {
  const { mentions, textOf, ownText, knowsWord } = ledger.names;
  const isIn = (text: string) => words.every((word) => text.includes(foldName(word)));
  if (own.some(({ id }) => mentions(id, one) && isIn(textOf(id)))) return "theirs";
  const isNamed = words.every((word) => /\p{Script=Latin}/u.test(word) && knowsWord(word));
  return isNamed || isIn(ownText()) ? "elsewhere" : "nowhere";
}

/** 华东大区 and East China Region cannot be compared by their letters. */
const areOneScript = (a: string, b: string) => /\p{Script=Han}/u.test(a) === /\p{Script=Han}/u.test(b);

function judge(unit: Unit, one: Named, context: CheckContext): RawFinding[] {
  const held = standing(unit, one, context);
  if (held === "theirs" || !one.titles.some((title) => areOneScript(title, unit.words.join()))) return [];
  const severity = held === "nowhere" ? "block" : "warn";
  const { ids, titles, name } = one;
  const { start, end } = unit;
  const found = { code: "wrong-attribute", message: "wrong-attribute", severity, start, end } as const;
  return [{ ...found, nearest: ids.slice(0, 1), expected: titles.join(" / "), subject: name }];
}

function titleUnits(claim: CheckedText, title: FoundTitle): Unit[] {
  return unitsOf(claim.text, title).filter((unit) => !touchesAny(claim.names, unit));
}

/**
 * Part of check 3: whose post it is. 华东大区采购总监 is not what somebody is whom the evidence knows as 采购总监 and not
 * with that unit: a block where no evidence names it, a warning where it stands beside others.
 */
export const checkTitleUnits: Check = (claim, context) => {
  const { titles } = sayingsOf(claim, context.ledger.names.people.titles);
  return titles.flatMap((title) => {
    const [person, ...others] = title.holder?.denied ? [] : (title.holder?.persons ?? []);
    const [one, ...more] = person?.who ?? [];
    if (!one || others.length > 0 || more.length > 0) return [];
    return titleUnits(claim, title).flatMap((unit) => judge(unit, one, context));
  });
};

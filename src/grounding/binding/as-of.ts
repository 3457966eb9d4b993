import type { LedgerEntry } from "#domain/evidence";
import type { EvidenceRole } from "../ledger/evidence-value.ts";
import type { FoundValue } from "../values/value.ts";
import type { UnusedFact } from "./used-facts.ts";

/** Words that say for which day something is known. */
const known =
  /(?:截至|截止到?|截止至|更新于|更新至|数据(?:日期|截止日?|日)?[为是：:]?|据|根据|统计(?:至|到|于|日期?)?|录入于|登记于|记录于|评估于|评定于|盘点于|报告(?:日期?)?|按|\bas (?:of|at|on)|\bas things stand on|\bknown (?:at|on|by|as of)|\breported(?: on)?|\bupdated(?: on)?|\brecorded(?: on)?|\bdated|\bper|\baccording to|\bdata (?:of|from)|\bstatus (?:of|on|as of)|\brated on|\bmeasured on|\bassessed on|\breviewed on|\bstate (?:of|on))[\s：:]{0,2}(?:the )?$/i;
const knownAfter = /^\s?(?:的?(?:数据|口径|统计|记录|状态|评估|情况|现在)|\s(?:data|figures|status|snapshot)\b)/i;

/** Words that make a day one by which something is to be, or up to which it lasts. */
const due =
  /(?:到|至|于|在|须|需|应|最迟|最晚|不迟于|期限[为是：:]?|截止期[为是：:]?|\bby|\buntil|\btill|\bbefore|\bup to|\bno later than|\bdue(?: on| by)?|\bdeadline(?: is| of)?:?|\bto|\bstarting|\bfrom|\bafter|\bplanned (?:for|on)|\bscheduled for|\bexpected (?:on|by))\s{0,2}(?:the )?$/i;
const dueAfter = /^\s?(?:之?前|以前|底前|到期|截止)/;
const aims =
  /做到|达到|提升|提高|增至|完成|实现|交付|签约|成交|目标|计划|安排|应于|\b(?:target|goal|reach|raise|achieve|deliver|complete|plan(?:s|ned)?|due|will|shall)\b/i;
/** After these a day may as well be one that is past. */
const mayLookBack = /(?:于|在|\bto|\bfrom|至|到)\s{0,2}(?:the )?$/i;
const past = /已|累计|\b(?:had|was|were|has|have)\b/i;
const reach = 24;
const wide = 80;

/** States a day of its own; what day it is known for is another. */
function isDated(entry: LedgerEntry): boolean {
  return entry.kind === "fact" && entry.value.type === "date";
}

function isKnownFor(text: string, { start, end }: FoundValue): boolean {
  if (known.test(text.slice(Math.max(0, start - reach), start))) return true;
  const tail = text.slice(end, end + reach);
  return knownAfter.test(tail) && !ahead.test(tail);
}

/** So far and no further: 到 2027年11月15日为止的计划 looks ahead, 截至 11 月 15 日 back. */
const ahead = /(?:计划|安排|预计|将|未来|今后|接下来|\b(?:plan|plans|planned|forecast|expected|will|next|future)\b)/i;

/** What was so by then: "by 31 March sales stood at", 到 3 月底已完成. */
const lookedBack =
  /^[,，]?[^.;。；!?！？]{0,40}?(?:\b(?:stood|was|were|had|has|have|came to|amounted|totall?ed|reached)\b|已|累计|实现了|完成了|达到了)/i;

function isDue(text: string, { start, end }: FoundValue): boolean {
  const head = text.slice(Math.max(0, start - reach), start);
  if (dueAfter.test(text.slice(end, end + 8))) return true;
  if (!due.test(head) || lookedBack.test(text.slice(end, end + wide))) return false;
  const around = text.slice(Math.max(0, start - wide), end + wide);
  return aims.test(around) || !(mayLookBack.test(head) || past.test(around));
}

/**
 * False where a written day is taken for the day that evidence is known for, or an end of its period, though the words
 * speak of another: a deadline, or the day of a date that is cited and told nowhere.
 */
export function admitsKnownDay(
  text: string,
  value: FoundValue,
  { entry, role }: { entry: LedgerEntry; role: EvidenceRole },
  unused: readonly UnusedFact[],
): boolean {
  if (value.kind === "range" || value.kind !== "date" || value.date.day === undefined) return true;
  if (isKnownFor(text, value)) return true;
  if (role === "asOf" && isDated(entry)) return false;
  if (unused.some(({ value: other }) => other.kind === "date")) return false;
  return !isDue(text, value);
}

/** Words of somebody, or the title of what they wrote, right behind a day: 9月20日《纪要》：“…”. */
const headsQuote = /^[^“”"「」《》。！？!?\n]{0,60}[“"「《]/;

/**
 * False where a day at the head of a quotation or title is taken for one that the cited text speaks of: there it says when
 * the text was written.
 */
export function admitsDayInText(text: string, value: FoundValue, entry: LedgerEntry, isInText: boolean): boolean {
  if (entry.kind !== "note" && entry.kind !== "knowledge") return true;
  if (!isInText || entry.date === undefined || value.kind !== "date" || value.date.day === undefined) return true;
  return /\p{L}/u.test(text.slice(0, value.start)) || !headsQuote.test(text.slice(value.end));
}

import { matchAt } from "../values/match-at.ts";
import { type Days, readDays, readTimes, type Times } from "./hour-words.ts";

/**
 * What a sentence says of opening on some days: times, closed, or open without times. Offsets span its words. `or`: the
 * days it may mean as well, where Friday counts as weekend. `rest`: "the remaining days", of which none was named.
 */
export type WeekClaim = {
  days: Days;
  says: "times" | "closed" | "open";
  times: Times[];
  start: number;
  end: number;
  or?: Days;
  rest?: true;
};

type Item = { start: number; end: number } & (
  | { kind: "days"; days: Days | "rest" }
  | { kind: "times"; times: Times }
  | { kind: "closed" | "open" | "except" }
);

const closed =
  /(?:is |are |remains? |stays? )?(?:closed|not open|does not open|doesn't open|closes? (?=on |all day))(?! (?:at|by|to) )|休息|关门|歇业|不营业|不开门|停业|休诊|停诊|闭馆/iy;
const open = /(?:open|opens|opening|operates?|operating|operation|hours|serves)(?![a-z])|营业|开放|开门|开诊|上班/iy;
const except = /(?:except|excluding|apart from|other than|with the exception of)(?![a-z])|除了?/iy;
const aboutPermanence =
  /\b(?:permanently|temporarily|reopen\w*|re-open\w*|closed (?:down|for good)|may have closed)\b|永久|倒闭/i;
const wordStart = /[A-Za-z0-9一-龥]/;

function itemAt(text: string, at: number): Item | null {
  const days = readDays(text, at);
  if (days) return { kind: "days", days: days.value, start: at, end: days.end };
  const times = readTimes(text, at);
  if (times) return { kind: "times", times: times.value, start: at, end: times.end };
  for (const [kind, form] of [
    ["closed", closed],
    ["open", open],
    ["except", except],
  ] as const) {
    const match = matchAt(form, text, at);
    if (match) return { kind, start: at, end: at + match[0].length };
  }
  return null;
}

const differing =
  /\b(?:different|varying|variable|various|irregular)(?: \w+){0,2} hours\s+$|(?:不同|不一|不固定)[^，。]{0,6}$/i;

/** "Different hours throughout the week" says of no day when it opens. */
function isDiffering(text: string, item: Item): boolean {
  return item.kind === "days" && differing.test(text.slice(Math.max(0, item.start - 40), item.start));
}

/** Days, times and words of opening in a sentence, left to right. */
function itemsOf(text: string): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const inside = /[A-Za-z0-9]/.test(text[at] ?? "") && /[A-Za-z0-9]/.test(text[at - 1] ?? "");
    if (inside || !wordStart.test(text[at] ?? "")) continue;
    const item = itemAt(text, at);
    if (!item) continue;
    if (!isDiffering(text, item)) items.push(item);
    at = item.end - 1;
  }
  return items;
}

type DayGroup = { kind: "days"; days: number[]; rest: boolean; start: number; end: number };
type TimeGroup = { kind: "times"; times: Times[]; start: number; end: number };
type Group = DayGroup | TimeGroup | { kind: "closed" | "open" | "except"; start: number; end: number };

function toGroup(item: Item): Group {
  const { start, end } = item;
  if (item.kind === "days") {
    return { kind: "days", days: item.days === "rest" ? [] : [...item.days], rest: item.days === "rest", start, end };
  }
  return item.kind === "times" ? { kind: "times", times: [item.times], start, end } : { kind: item.kind, start, end };
}

const listGap = /^[\s,，、;；&/]*(?:and|or|plus|as well as|和|及|与|以及)?\s*(?:on|also)?\s*$/i;

function isOneList(text: string, last: DayGroup, next: DayGroup): boolean {
  return !last.rest && !next.rest && listGap.test(text.slice(last.end, next.start));
}

/** Neighbours of one kind become one: Friday and Saturday; 11–14, 17–22. Words of opening only part them. */
function grouped(text: string, items: readonly Item[]): Group[] {
  const groups: Group[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    const next = toGroup(item);
    if (last?.kind === "days" && next.kind === "days" && isOneList(text, last, next)) {
      last.days.push(...next.days);
      last.end = next.end;
    } else if (last?.kind === "times" && next.kind === "times") {
      last.times.push(...next.times);
      last.end = next.end;
    } else groups.push(next);
  }
  return groups.filter(({ kind }) => kind !== "open").flatMap(partTimes);
}

/** Monday 9–5 and 10–4 on Saturday: the second time belongs to the day behind it. */
function partTimes(group: Group, at: number, groups: readonly Group[]): Group[] {
  if (group.kind !== "times" || group.times.length !== 2) return [group];
  const [first, second] = group.times;
  const between =
    groups[at - 1]?.kind === "days" && groups[at + 1]?.kind === "days" && groups[at + 2]?.kind !== "times";
  if (!between || !first || !second) return [group];
  return [
    { ...group, times: [first] },
    { ...group, times: [second] },
  ];
}

/** Days named behind "except" no longer count among those before. Gives the exceptions. */
function takeExceptions(groups: readonly Group[]): Set<Group> {
  const exceptions = new Set<Group>();
  for (const [at, group] of groups.entries()) {
    const named = groups[at + 1];
    if (group.kind !== "except" || named?.kind !== "days") continue;
    exceptions.add(named);
    const meant = groups.slice(0, at).findLast(({ kind }) => kind === "days") ?? groups[at + 2];
    if (meant?.kind === "days") meant.days = meant.days.filter((day) => !named.days.includes(day));
  }
  return exceptions;
}

type Neighbours = { before: Group | undefined; after: Group | undefined; behindFirst: boolean };

/** "Tuesday to Friday and Sunday, 4–7 pm on weekdays and 8–7 on Sunday": days to begin with, then each time before its days. */
function leadsWithDays(groups: readonly Group[]): boolean {
  const alternates = groups.every(({ kind }, at) => kind === (at % 2 === 0 ? "days" : "times"));
  return alternates && groups.length >= 5 && groups.at(-1)?.kind === "days";
}

/** Most characters between a time and its days when nothing but "on", "from" or a mark stands between. */
const tightGap = 8;

function isNearerBehind(
  text: string,
  { start, end }: Group,
  { before, after }: Omit<Neighbours, "behindFirst">,
): boolean {
  if (!before || !after) return false;
  return start - before.end > tightGap && /^\s(?:on |every |each |during )/.test(text.slice(end, after.start + 1));
}

/** The days a time or "closed" belongs to: behind "closed", else those before unless they have theirs, else behind. */
function partnerOf(group: Group, { before, after, behindFirst }: Neighbours, used: ReadonlySet<Group>) {
  const isFree = (other: Group | undefined): other is DayGroup => other?.kind === "days" && !used.has(other);
  const order = group.kind === "closed" || behindFirst ? [after, before] : [before, after];
  return order.find(isFree) ?? null;
}

function claimOf(group: Group, days: readonly number[], partner: Group | null): WeekClaim {
  const span = {
    start: Math.min(group.start, partner?.start ?? group.start),
    end: Math.max(group.end, partner?.end ?? 0),
  };
  if (group.kind === "times") return { days, says: "times", times: group.times, ...span };
  return { days, says: group.kind === "closed" || group.kind === "except" ? "closed" : "open", times: [], ...span };
}

/** Binds times to days, in whichever order the sentence puts them; what is left over is "open", or an exception. */
function bind(text: string, groups: readonly Group[]): WeekClaim[] {
  const exceptions = takeExceptions(groups);
  const named = new Set(groups.flatMap((group) => (group.kind === "days" ? group.days : [])));
  const daysOf = ({ rest, days }: DayGroup) => (rest ? everyDay.filter((day) => !named.has(day)) : days);
  const lead = leadsWithDays(groups) ? groups[0] : undefined;
  const used = new Set<Group>();
  const bound = groups.flatMap((group, at) => {
    if (group.kind !== "times" && group.kind !== "closed") return [];
    const near = { before: groups[at - 1], after: groups[at + 1] };
    const behindFirst = lead !== undefined || isNearerBehind(text, group, near);
    const partner = partnerOf(group, { ...near, behindFirst }, used);
    if (partner) used.add(partner);
    return [claimOf(group, partner ? within(daysOf(partner), lead) : [], partner)];
  });
  const bare = groups.flatMap((group): WeekClaim[] => {
    if (group.kind !== "days" || used.has(group)) return [];
    const claim = claimOf(exceptions.has(group) ? { ...group, kind: "except" } : group, daysOf(group), null);
    return [group.rest ? { ...claim, rest: true } : claim];
  });
  return [...bound, ...bare];
}

/** Of "weekdays" behind a list of days only those of the list are meant. */
function within(days: Days, lead: Group | undefined): Days {
  const both = lead?.kind === "days" ? days.filter((day) => lead.days.includes(day)) : [];
  return both.length > 0 ? both : days;
}

const everyDay: Days = [0, 1, 2, 3, 4, 5, 6];

const otherHours =
  /\b(?:extended|longer|later|earlier|shorter|reduced|limited|different|special|additional)(?: \w+){0,2} hours(?: on| for| during)?\s+(?:the )?$/i;

/** 5–9 pm daily, "with extended hours on Fridays": other times, whichever they are. */
function hasOtherHours(text: string, { start }: WeekClaim): boolean {
  return otherHours.test(text.slice(Math.max(0, start - 40), start));
}

/** "5–9 pm daily, until 10 on Friday": what is said later of fewer days takes them from what was said before. */
function narrowed(text: string, claims: readonly WeekClaim[]): WeekClaim[] {
  return claims.flatMap((claim, at) => {
    const later = claims
      .slice(at + 1)
      .filter(
        (other) => other.days.length < claim.days.length && (other.says !== "open" || hasOtherHours(text, other)),
      );
    const days = claim.days.filter((day) => !later.some((other) => other.days.includes(day)));
    return claim.days.length > 0 && days.length === 0 ? [] : [{ ...claim, days }];
  });
}

const ofWeekend = /\bweekends?\b|周末|双休日/i;
const ofWorkdays = /\bweekdays?\b|工作日|平日/i;
const [toThursday, fromFriday]: [Days, Days] = [
  [0, 1, 2, 3],
  [4, 5],
];

/** Where a sentence gives times for weekdays and others for the weekend, Friday may be meant with either. */
function withFriday(text: string, claims: readonly WeekClaim[]): WeekClaim[] {
  const said = ({ start, end }: WeekClaim) => text.slice(start, end);
  const timed = claims.filter(({ says }) => says === "times");
  const both =
    timed.some((claim) => ofWeekend.test(said(claim))) && timed.some((claim) => ofWorkdays.test(said(claim)));
  if (!both) return [...claims];
  return claims.map((claim) => {
    if (ofWeekend.test(said(claim))) return { ...claim, or: fromFriday };
    return ofWorkdays.test(said(claim)) ? { ...claim, or: toThursday } : claim;
  });
}

const wordOfOpening =
  /\b(?:open|opens|opened|opening|operat\w+|hours|closed|closes|closing)\b|营业|开放|开门|休息|关门|开诊|门诊|上班|工作时间/i;

/** What a sentence says of opening hours; empty where it speaks of other times. */
export function readWeekClaims(text: string): WeekClaim[] {
  if (!wordOfOpening.test(text) || aboutPermanence.test(text)) return [];
  const claims = narrowed(text, bind(text, grouped(text, itemsOf(text))));
  return withFriday(
    text,
    claims.filter(({ says, days }) => says === "times" || days.length > 0),
  );
}

import { pinyin } from "pinyin-pro";
import { daysBetween } from "#domain/day";
import type { Dossier } from "#drafting/dossier";
import { openSorted } from "#drafting/evidence/deals";
import type { AccountFilter, AccountTrait } from "../recognise/understood.ts";
import type { Turn } from "./turn.ts";

const traitFits = {
  growing: ({ figures }) => (figures.growthPercent ?? 0) > 0,
  shrinking: ({ figures }) => (figures.growthPercent ?? 0) < 0,
  "overdue-payments": ({ figures }) => (figures.overdueMinor ?? 0) > 0,
  "visit-overdue": ({ scores }) => (scores.cadence?.levels ?? []).some(({ daysOverdue }) => (daysOverdue ?? 0) > 0),
  "false-key": ({ scores }) => (scores.falseKey?.checks ?? []).some(({ state }) => state === "raised"),
  "open-deals": (dossier) => openSorted(dossier).length > 0,
} as const satisfies Record<AccountTrait, (dossier: Dossier) => boolean>;

export const hasTrait = (dossier: Dossier, trait: AccountTrait): boolean => traitFits[trait](dossier);

/** Accounts that a question's filter lets through, and whether it names a place or an industry that is on record. */
export async function matchingAccounts({ tools, understood }: Turn): Promise<{ fits: Dossier[]; hasPlace: boolean }> {
  const all = await tools.portfolio();
  const places = placesIn(understood.masked, all);
  const isThere = (dossier: Dossier) => places.length === 0 || places.some((word) => placesOf(dossier).includes(word));
  const fits = all.filter((dossier) => isFitting(dossier, understood.filter) && isThere(dossier));
  return { fits, hasPlace: places.length > 0 };
}

/** Accounts in a place that the question names. */
export function accountsInPlace(masked: string, all: readonly Dossier[]): Dossier[] {
  const places = placesIn(masked, all);
  return all.filter((dossier) => places.some((word) => placesOf(dossier).includes(word)));
}

const placesOf = ({ account }: Dossier) =>
  [account.country, account.city, account.industry].flatMap((word) => word?.toLowerCase() ?? []);

const han = /\p{Script=Han}/u;
/** 杭州 → hangzhou. */
const soundOf = (word: string) => pinyin(word.replace(/市$/, ""), { toneType: "none", type: "array" }).join("");

/** Countries, cities and industries of the accounts that the question names; countries in English, cities in Pinyin too. */
function placesIn(masked: string, all: readonly Dossier[]): string[] {
  const known = [...new Set(all.flatMap(placesOf))];
  const english = countries.flatMap(([pattern, name]) => (pattern.test(masked) ? [name] : []));
  const isNamed = (word: string) =>
    masked.includes(word) || (han.test(word) && new RegExp(`\\b${soundOf(word)}\\b`).test(masked));
  return known.filter((word) => isNamed(word) || english.includes(word));
}

const countries: readonly (readonly [RegExp, string])[] = [
  [/\bchin(a|ese)\b/, "中国"],
  [/\bgerman(y)?\b/, "德国"],
  [/\b(usa|america|american|united states)\b/, "美国"],
  [/\bsaudi( arabia)?\b/, "沙特阿拉伯"],
  [/\bsaudi( arabia)?\b/, "沙特"],
  [/\bvietnam(ese)?\b/, "越南"],
  [/\baustralian?\b/, "澳大利亚"],
  [/\blithuanian?\b/, "立陶宛"],
  [/\bchile(an)?\b/, "智利"],
  [/\b(denmark|danish)\b/, "丹麦"],
  [/\bjapan(ese)?\b/, "日本"],
  [/\bindian?\b/, "印度"],
  [/\b(france|french)\b/, "法国"],
  [/\b(uk|britain|british|united kingdom)\b/, "英国"],
];

function isFitting(dossier: Dossier, filter: AccountFilter): boolean {
  const { account, scorecard, asOf, figures } = dossier;
  const { classes, words, silentDays, orderlessDays, traits } = filter;
  const lastContact =
    dossier.interactions
      .map(({ date }) => date)
      .toSorted()
      .at(-1) ?? null;
  const isPast = (day: typeof lastContact, least: number | null) =>
    least === null || day === null || daysBetween(day, asOf) >= least;
  const checks = [
    words.length === 0 || words.includes(account.ownerName ?? ""),
    classes.length === 0 || classes.includes(scorecard.class ?? ""),
    isPast(lastContact, silentDays),
    isPast(figures.lastOrderOn, orderlessDays),
    ...traits.map((trait) => traitFits[trait](dossier)),
  ];
  return checks.every(Boolean);
}

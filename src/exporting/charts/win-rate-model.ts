import type { Day } from "#domain/day";
import type { DecimalMoney } from "#domain/money";
import type { Factor } from "#domain/score";
import { compareText } from "#scoring/rules/compare-text";
import type { WinBand, WinRateScore } from "#scoring/win-rate/win-rate";
import { winElements } from "#scoring/win-rate/win-rate-config";

/** A deal with its win rate, which only open ones have. */
export type RatedDeal = {
  opportunity: { id: string; name: string; status: string };
  amount: DecimalMoney | null;
  winRate: Pick<WinRateScore, "asOf" | "value" | "band" | "factors" | "flags"> | null;
};

/** What an element adds to the win rate, and could add at most; both in percent points. */
export type ElementStep = { id: string; added: number; most: number };
export type DealModel = {
  accountName: string;
  dealName: string;
  asOf: Day;
  value: number;
  band: WinBand;
  elements: ElementStep[];
  /** The strongest competitor, and what it takes off (> 0). */
  competitor: { name: string; points: number } | null;
  cap: { id: string; points: number } | null;
  /** Few questions of the checklist are answered. */
  isThin: boolean;
};

/** What one win rate is made of; null where there is none. */
export function dealOf(accountName: string, { opportunity, winRate }: RatedDeal): DealModel | null {
  if (!winRate || winRate.value === null || !isWinBand(winRate.band)) return null;
  const { asOf, value, band, factors, flags } = winRate;
  const taken = (id: string) => factors.find((factor) => factor.id === id && factor.contribution < 0);
  const [competitor, cap] = [taken("competitor"), taken("cap")];
  return {
    accountName,
    dealName: opportunity.name,
    asOf,
    value,
    band,
    elements: factors.filter(isElement).map(({ id, contribution, weight }) => ({
      id,
      added: contribution,
      most: weight * fullPoints,
    })),
    competitor: competitor ? { name: String(competitor.raw ?? ""), points: -competitor.contribution } : null,
    cap: cap ? { id: String(cap.raw ?? ""), points: -cap.contribution } : null,
    isThin: flags.includes("thin-checklist"),
  };
}

const fullPoints = 100;
const isElement = ({ id }: Factor) => winElements.some((element) => element === id);

export type DealLine = { name: string; amount: DecimalMoney | null; value: number; band: WinBand };
export type DealsModel = {
  accountName: string;
  asOf: Day;
  /** Best first. */
  rated: DealLine[];
  /** Names of deals of which too little is known. */
  unrated: string[];
};

/** The open deals of an account by win rate; null where none has one. */
export function dealsOf(accountName: string, deals: readonly RatedDeal[], asOf: Day): DealsModel | null {
  const open = deals.filter(({ opportunity }) => opportunity.status === "open");
  const rated = open
    .flatMap(({ opportunity: { id, name }, amount, winRate }) =>
      winRate && winRate.value !== null && isWinBand(winRate.band)
        ? [{ id, line: { name, amount, value: winRate.value, band: winRate.band } }]
        : [],
    )
    .sort((a, b) => b.line.value - a.line.value || compareText(a.id, b.id))
    .map(({ line }) => line);
  if (rated.length === 0) return null;
  const unrated = open.filter(({ winRate }) => winRate === null || winRate.value === null);
  return { accountName, asOf, rated, unrated: unrated.map(({ opportunity }) => opportunity.name) };
}

const bands: readonly string[] = ["A", "B", "C", "D", "E"] satisfies WinBand[];

function isWinBand(band: string): band is WinBand {
  return bands.includes(band);
}

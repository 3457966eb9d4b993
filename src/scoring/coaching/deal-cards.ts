import { measuresFor } from "../catalogues/measures.ts";
import { tasksFor } from "../catalogues/tasks.ts";
import type { ResolvedScoringConfig } from "../config.ts";
import type { KrLevel, krBands } from "../relationship/kr-level.ts";
import { compareText } from "../rules/compare-text.ts";
import { settle } from "../rules/score-value.ts";
import type { CardDraft, CardTopic } from "./card.ts";
import type { CoachingDeal, CoachingInput } from "./coaching-input.ts";
import { dealShares } from "./deal-share.ts";

/**
 * Win rate (`10-method.md §7`), per open deal and weighed by its part of the amount. `win-rate.lever`: the steps that
 * raise it most; gain = points gained. `win-rate.competitor-ahead`: gain = points the competitor takes off.
 * `win-rate.missing`: no value, or one on a thin checklist; gain = questions open, percent.
 */
export function dealCards({ deals = [] }: CoachingInput, { coaching }: ResolvedScoringConfig): CardDraft[] {
  const shares = dealShares(deals);
  return deals.flatMap((deal) => {
    const share = shares.get(deal.opportunityId) ?? 0;
    const levers = [...(deal.levers ?? [])].sort((a, b) => b.gain - a.gain || compareText(a.id, b.id));
    const cards = [
      ...levers.slice(0, coaching.leversPerDeal).map((lever) => leverCard(deal, lever)),
      ...competitorCard(deal),
      ...missingCard(deal),
    ];
    return cards.map((card) => ({ ...card, share }));
  });
}

type Lever = NonNullable<CoachingDeal["levers"]>[number];

function leverCard({ opportunityId }: CoachingDeal, { id, kind, from, value, gain }: Lever): CardDraft {
  const evidence = [`opportunity:${opportunityId}`] as const;
  const level = kind === "level" ? asLevel(from) : null;
  return {
    rule: "win-rate.lever",
    item: id,
    subject: { type: "opportunity", id: opportunityId },
    figures: [
      { name: "now", value: settle(value - gain), unit: "percent", evidence },
      { name: "after", value, unit: "percent", evidence },
      { name: "gain", value: gain, unit: "points", evidence },
    ],
    scale: "revenue",
    gain,
    topics: contactIn(id),
    tasks: tasksFor(level === null ? [`win-rate.${id}`] : [`kr.level-${level}`, "win-rate.cap.no-supporter"]),
    measureIds: level === null ? [] : measuresFor({ level }).map((measure) => measure.id),
  };
}

/** `contact.C1.level` speaks of C1. */
function contactIn(leverId: string): CardTopic[] {
  const id = /^contact\.(.+)\.level$/.exec(leverId)?.[1];
  return id === undefined ? [] : [{ type: "contact", id }];
}

/** A number as a KR level, where it is one. */
export function asLevel(value: unknown): KrLevel | null {
  const levels: readonly KrLevel[] = [1, 2, 3, 4, 5] satisfies (keyof typeof krBands)[];
  return levels.find((level) => level === value) ?? null;
}

function competitorCard({ opportunityId, winRate }: CoachingDeal): CardDraft[] {
  if (!winRate?.competitor || winRate.base === null || winRate.competitor.effect >= 0) return [];
  const { name, base, effect } = winRate.competitor;
  const evidence = [`opportunity:${opportunityId}`] as const;
  return [
    {
      rule: "win-rate.competitor-ahead",
      item: name,
      subject: { type: "opportunity", id: opportunityId },
      figures: [
        { name: "theirs", value: base, unit: "points", evidence },
        { name: "ours", value: winRate.base, unit: "points", evidence },
        { name: "lost", value: settle(-effect), unit: "points", evidence },
      ],
      scale: "revenue",
      gain: -effect,
      topics: [{ type: "competitor", id: name }],
      tasks: tasksFor(["win-rate.competitor-ahead"]),
    },
  ];
}

function missingCard({ opportunityId, winRate }: CoachingDeal): CardDraft[] {
  if (!winRate || (winRate.value !== null && !winRate.flags.includes("thin-checklist"))) return [];
  const evidence = [`opportunity:${opportunityId}`] as const;
  const answered = settle(winRate.answered * 100);
  return [
    {
      rule: "win-rate.missing",
      subject: { type: "opportunity", id: opportunityId },
      figures: [{ name: "answered", value: answered, unit: "percent", evidence }],
      scale: "knowledge",
      gain: 100 - answered,
      tasks: tasksFor(["win-rate.missing"]),
    },
  ];
}

import type { Lang } from "#domain/lang";
import { describeTask } from "../catalogues/describe-catalogue.ts";
import { gapKinds } from "../relationship/decision-chain.ts";
import { createScoringText, type ScoringText, type ScoringTextKey } from "../rules/scoring-text.ts";
import type { CardRule, CoachingCard } from "./card.ts";
import { cardValues } from "./card-values.ts";

/** `title` says what, `why` gives the figures, `next` the first tasks of the catalogue, `rule` what proposes the card. */
export type CardWords = { title: string; why: string; next: string; rule: string };

const tasksTold = 2;

/**
 * A coaching card in words (`10-method.md §22`). `names` turns the ids of accounts, contacts, opportunities, products,
 * units and needs into names; an id without one stands as it is.
 */
export function describeCard(card: CoachingCard, lang: Lang, names: Readonly<Record<string, string>> = {}): CardWords {
  const text = createScoringText(lang, names);
  const words = wordsOf(card);
  const values = cardValues(card, text);
  return {
    title: text.say(`card.${words}.title`, values),
    why: text.say(`card.${words}.why`, values),
    next: nextStep(card, text),
    rule: text.say("card.rule", { rule: text.say(`card.${words}.rule`) }),
  };
}

function nextStep({ taskIds }: CoachingCard, text: ScoringText): string {
  const told = taskIds.slice(0, tasksTold).map((id) => describeTask(id, text.lang).name);
  return told.length > 0
    ? text.say("card.next", { tasks: told.join(text.say("join.reasons")) })
    : text.say("card.next.none");
}

type BaseOf<Key> = Key extends `card.${infer Base}.title` ? Base : never;
/** Every card has words under `card.<base>.title`, `.why` and `.rule`; most under the rule itself. */
type WordBase = BaseOf<ScoringTextKey>;

function wordsOf({ rule, item }: CoachingCard): WordBase {
  if (isGap(rule)) return `gap.${gapKinds.find((kind) => kind === item) ?? "unrated"}`;
  if (isRisk(rule)) return "risks.raised";
  if (rule === "win-rate.lever") return leverWords(item ?? "");
  return rule;
}

function isGap(rule: CardRule): rule is Extract<CardRule, `decision-chain.gap.${string}`> {
  return rule.startsWith("decision-chain.gap.");
}

function isRisk(rule: CardRule): rule is Extract<CardRule, `risks.raised.${string}`> {
  return rule.startsWith("risks.raised.");
}

function leverWords(leverId: string): WordBase {
  if (leverId.startsWith("cap.")) return "lever.cap";
  return leverId.startsWith("contact.") ? "lever.level" : "lever.checklist";
}

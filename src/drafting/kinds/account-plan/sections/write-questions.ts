import type { DraftKey } from "../../../draft-words.ts";
import { gapQuestions, type Open, writeOpenQuestions } from "../../../parts/open-questions.ts";
import type { SectionBuilder } from "../../../section-builder.ts";
import type { PlanContext } from "../plan-context.ts";
import { isScorecardFactor, scorecardWeight } from "../scorecard-weight.ts";
import { openMethods } from "./open-methods.ts";

type Builder = SectionBuilder<DraftKey>;
const questionsShown = 12;
/** Missing factors asked for one by one, the heaviest; section 3 lists them all. */
const factorsAsked = 5;

/** §7 account-plan, 13: what is not known, by what the answer would change: deals and people, class, place, readings. */
export function writeQuestions(context: PlanContext) {
  const section = context.section("questions");
  const open = [
    ...gapQuestions(section, context.gaps),
    ...ofFactors(section, context),
    ...ofReadings(section, context),
    ...openMethods(section, context),
  ];
  writeOpenQuestions(section, open, questionsShown);
  return section.build();
}

/** A factor's weight in the scorecard, 3–12, set beside gaps of 26–75: it decides a class, not a deal. */
function ofFactors(section: Builder, { dossier, index, scoreWord }: PlanContext): Open[] {
  const score = index.score("scorecard");
  const evidence = [score?.id, index.fact("plan.window")?.id];
  return dossier.scorecard.missing
    .filter(isScorecardFactor)
    .map((id) => ({ id, weight: scorecardWeight(id) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, factorsAsked)
    .map(({ id, weight }) => ({
      weight: weight * 3,
      effect: "label.effect.class" as const,
      ask: () => {
        const values = { account: index.account, factor: scoreWord(`factor.scorecard.${id}`) };
        return section.claim({ kind: "question", key: "val.missingOne", values, evidence });
      },
    }));
}

const readings = [
  { topic: "strategy", effect: "label.effect.needs" },
  { topic: "purchasing", effect: "label.effect.chain" },
  { topic: "finance", effect: "label.effect.payment" },
  { topic: "investment", effect: "label.effect.revenue" },
] as const;

function ofReadings(section: Builder, { quotes, index }: PlanContext): Open[] {
  const finder = quotes();
  return readings
    .filter(({ topic }) => finder.find(topic, 1).length === 0)
    .map(({ topic, effect }) => ({
      weight: 20,
      effect,
      ask: () => {
        const endOn = topic === "investment" ? { endOn: index.ref("plan.endOn") } : {};
        const values = { account: index.account, ...endOn };
        return section.claim({ kind: "question", key: `read.${topic}.question`, values });
      },
    }));
}

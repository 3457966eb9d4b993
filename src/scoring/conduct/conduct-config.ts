import { z } from "zod";

export const conductTopics = [
  "gifts",
  "travel",
  "entertainment",
  "family",
  "rival-bid",
  "isolating",
  "personal-data",
] as const;
export type ConductTopic = (typeof conductTopics)[number];

/** From harmless to forbidden. */
export const conductVerdicts = ["fine", "review", "refused"] as const;
export const conductVerdictSchema = z.enum(conductVerdicts);
export type ConductVerdict = z.infer<typeof conductVerdictSchema>;

/** What somebody proposes to do, by topic; each has its words in `phrases/` and its reason in the catalogue. */
export const conductRules = {
  "gifts.cash": "gifts",
  "gifts.kickback": "gifts",
  "gifts.valuable": "gifts",
  "gifts.ordinary": "gifts",
  "gifts.modest": "gifts",
  "travel.leisure": "travel",
  "travel.official": "travel",
  "travel.business": "travel",
  "entertainment.lavish": "entertainment",
  "entertainment.hosted": "entertainment",
  "family.favour": "family",
  "family.involved": "family",
  "family.errands": "family",
  "rival-bid.obtained": "rival-bid",
  "rival-bid.price": "rival-bid",
  "rival-bid.rigged": "rival-bid",
  "rival-bid.evaluators": "rival-bid",
  "isolating.person": "isolating",
  "isolating.leverage": "isolating",
  "personal-data.sensitive": "personal-data",
  "personal-data.profile": "personal-data",
} as const satisfies Record<string, ConductTopic>;
export type ConductRuleId = keyof typeof conductRules;

const verdict = conductVerdictSchema;

/** The verdict of each rule (`10-method.md §20`); a company with a stricter or laxer code overrides single ones. */
export const conductConfigSchema = z.strictObject({
  verdicts: z.strictObject({
    "gifts.cash": verdict,
    "gifts.kickback": verdict,
    "gifts.valuable": verdict,
    "gifts.ordinary": verdict,
    "gifts.modest": verdict,
    "travel.leisure": verdict,
    "travel.official": verdict,
    "travel.business": verdict,
    "entertainment.lavish": verdict,
    "entertainment.hosted": verdict,
    "family.favour": verdict,
    "family.involved": verdict,
    "family.errands": verdict,
    "rival-bid.obtained": verdict,
    "rival-bid.price": verdict,
    "rival-bid.rigged": verdict,
    "rival-bid.evaluators": verdict,
    "isolating.person": verdict,
    "isolating.leverage": verdict,
    "personal-data.sensitive": verdict,
    "personal-data.profile": verdict,
  } satisfies Record<ConductRuleId, typeof verdict>),
});
export type ConductConfig = z.infer<typeof conductConfigSchema>;

export const conductDefaults: ConductConfig = {
  verdicts: {
    "gifts.cash": "refused",
    "gifts.kickback": "refused",
    "gifts.valuable": "refused",
    "gifts.ordinary": "review",
    "gifts.modest": "review",
    "travel.leisure": "refused",
    "travel.official": "refused",
    "travel.business": "review",
    "entertainment.lavish": "refused",
    "entertainment.hosted": "review",
    "family.favour": "refused",
    "family.involved": "refused",
    "family.errands": "review",
    "rival-bid.obtained": "refused",
    "rival-bid.price": "review",
    "rival-bid.rigged": "refused",
    "rival-bid.evaluators": "refused",
    "isolating.person": "refused",
    "isolating.leverage": "refused",
    "personal-data.sensitive": "review",
    "personal-data.profile": "review",
  },
};

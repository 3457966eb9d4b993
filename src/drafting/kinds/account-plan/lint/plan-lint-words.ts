import type { Lang } from "#domain/lang";
import type { ObjectiveLack } from "#scoring/plan/smart-checks";
import { draftingPlanLintEn } from "#text/drafting-plan-lint.en";
import { draftingPlanLintZh } from "#text/drafting-plan-lint.zh";
import { createKindWords } from "../../../kind-words.ts";
import { scoreWords } from "../../../score-words.ts";

export const planLintWords = createKindWords<keyof typeof draftingPlanLintEn>({
  zh: draftingPlanLintZh,
  en: draftingPlanLintEn,
});

/** What an objective lacks, as the SMART lint calls it. */
export const smartWord = (lang: Lang, lack: ObjectiveLack): string => scoreWords(lang, `smart.lack.${lack}`);

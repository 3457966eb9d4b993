import type { Lang } from "#domain/lang";
import { scoringDetectorsEn } from "#text/scoring-detectors.en";
import { scoringDetectorsZh } from "#text/scoring-detectors.zh";
import { createTranslate } from "#text/translate";
import type { ConductVerdict } from "./conduct-config.ts";
import type { ConductFinding } from "./guard-conduct.ts";

const translate = createTranslate({ zh: scoringDetectorsZh, en: scoringDetectorsEn });

/** What was found, why it matters, and what to do instead. */
export function describeConduct({ reasonKey, span }: Pick<ConductFinding, "reasonKey" | "span">, lang: Lang): string {
  return translate(lang, reasonKey, { span });
}

/** What the verdict means for the whole text. */
export function describeVerdict(verdict: ConductVerdict, lang: Lang): string {
  return translate(lang, `verdict.${verdict}`);
}

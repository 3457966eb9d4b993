import type { Finding } from "#domain/finding";
import type { Lang } from "#domain/lang";
import { describeConduct } from "#scoring/conduct/describe-conduct";
import type { ConductFinding } from "#scoring/conduct/guard-conduct";
import { draftingFindingsEn } from "#text/drafting-findings.en";
import { draftingFindingsZh } from "#text/drafting-findings.zh";
import { createTranslate } from "#text/translate";

const words = createTranslate({ zh: draftingFindingsZh, en: draftingFindingsEn });

/** Says that a claim was replaced or left out. Its words are not repeated: they are what must not be read. */
export function claimNotice(
  outcome: "replaced" | "dropped",
  { code, nearest }: Pick<Finding, "code" | "nearest">,
  claimId: string,
  lang: Lang,
): Finding {
  const message = words(lang, outcome, { code });
  return { code, severity: "warn", start: 0, end: 0, span: "", claimId, nearest, message };
}

/** Says that a measure was left out for its conduct, why that matters and what to do instead. */
export function conductNotice(found: ConductFinding, claimId: string, lang: Lang): Finding {
  const message = words(lang, "conduct", { reason: describeConduct(found, lang) });
  return { code: "unsupported-claim", severity: "warn", start: 0, end: 0, span: "", claimId, nearest: [], message };
}

/** Says that a whole section is the template's. */
export function sectionNotice(reason: "output" | "budget", section: string, claimId: string, lang: Lang): Finding {
  const message = words(lang, `section.${reason}`, { section });
  return { code: "unsupported-claim", severity: "warn", start: 0, end: 0, span: "", claimId, nearest: [], message };
}

import type { Section } from "#domain/draft";
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
  { code, nearest, message: reason }: Pick<Finding, "code" | "nearest" | "message">,
  claimId: string,
  lang: Lang,
): Finding {
  const message = code === "lint" ? words(lang, `${outcome}.rule`, { reason }) : words(lang, outcome, { code });
  return { code, severity: "warn", start: 0, end: 0, span: "", claimId, nearest, message };
}

/** Says that a measure was left out for its conduct, why that matters and what to do instead. */
export function conductNotice(found: ConductFinding, claimId: string, lang: Lang): Finding {
  return noticeAt(claimId, words(lang, "conduct", { reason: describeConduct(found, lang) }));
}

/** What a rule for sentences of models has against a claim, as its writer is told. */
export function ruleFinding(rule: "question" | "copied", claimId: string, lang: Lang): Finding {
  return { ...noticeAt(claimId, words(lang, `rule.${rule}`)), code: "lint", severity: "block" };
}

/** What the code of conduct has against a claim, as its writer is told. */
export function conductFinding(found: ConductFinding, claimId: string, lang: Lang): Finding {
  return { ...noticeAt(claimId, describeConduct(found, lang)), code: "lint", severity: "block" };
}

/** Says that a claim was left out because all that it builds on was. */
export function dependentNotice(claimId: string, lang: Lang): Finding {
  return noticeAt(claimId, words(lang, "dependent"));
}

/** Why a section is the template's: the answer could not be used, the budget was spent, or no answer came. */
export type SectionReason = "output" | "budget" | "unavailable";

/** Says that a whole section is the template's. */
export function sectionNotice(reason: SectionReason, section: Section, lang: Lang): Finding {
  return noticeAt(firstClaimOf(section), words(lang, `section.${reason}`, { section: section.title }));
}

/** Says that rows which a model added to a table are not there. */
export function rowsNotice(count: number, section: Section, lang: Lang): Finding {
  return noticeAt(firstClaimOf(section), words(lang, "rows", { count, section: section.title }));
}

/** Says that nothing was written from some notes; by their days alone, for their words are what must not be read. */
export function setAsideNotices(notes: readonly { date: string | null }[], lang: Lang): Finding[] {
  if (notes.length === 0) return [];
  const dates = [...new Set(notes.flatMap(({ date }) => date ?? []))].sort();
  const message = words(lang, "setAside", {
    count: notes.length,
    dates: dates.join(lang === "zh" ? "、" : ", ") || "–",
  });
  return [{ code: "injected-content", severity: "warn", start: 0, end: 0, span: "", nearest: [], message }];
}

const firstClaimOf = ({ id, claims }: Section) => claims[0]?.id ?? id;

function noticeAt(claimId: string, message: string): Finding {
  return { code: "unsupported-claim", severity: "warn", start: 0, end: 0, span: "", claimId, nearest: [], message };
}

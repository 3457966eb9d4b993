import type { Lang } from "#domain/lang";
import { importingEn } from "#text/importing.en";
import { importingZh } from "#text/importing.zh";
import { createTranslate } from "#text/translate";
import type { SkippedFile } from "./plan-import.ts";
import type { Reason } from "./reason.ts";
import type { Notice, Repair } from "./tally.ts";
import { type UnreadableReason, unreadableReasons } from "./unreadable-file.ts";

/** Sentences of this room in both languages. */
export const translateImporting = createTranslate({ zh: importingZh, en: importingEn });

/** Why a row was rejected, as one sentence. */
export function describeReason(lang: Lang, reason: Reason): string {
  return translateImporting(lang, `reason.${reason.code}`, reason.params);
}

/** What was mended, how often, with its first example. */
export function describeRepair(lang: Lang, { what, count, example }: Repair): string {
  return translateImporting(lang, `repair.${what}`, { count, example });
}

/** What a reader should know of a file, with count and first example. */
export function describeNotice(lang: Lang, { code, column, count, example, value }: Notice): string {
  return translateImporting(lang, `notice.${code}`, { column: column ?? "", count, example, value });
}

/** Why a file could not be read, for `AppError.details.params.reason`. */
export function describeUnreadable(lang: Lang, reason: UnreadableReason): string {
  return translateImporting(lang, `file.${reason}`);
}

/** Why a file was left out of the import, as one sentence. */
export function describeSkipped(lang: Lang, { reason: { code, params } }: SkippedFile): string {
  const unreadable = unreadableReasons.find((known) => known === params.reason);
  const reason = unreadable ? { reason: describeUnreadable(lang, unreadable) } : {};
  return translateImporting(lang, `skipped.${code}`, { ...params, ...reason });
}

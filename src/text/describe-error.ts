import type { Lang } from "#domain/lang";
import type { AppError } from "#errors";
import { errorsEn } from "./errors.en.ts";
import { errorsZh } from "./errors.zh.ts";
import { createTranslate } from "./translate.ts";

const translate = createTranslate({ zh: errorsZh, en: errorsEn });

/** What the thrower did not say is shown as a question mark, so that describing an error never fails. */
const unknownParams = Object.fromEntries(
  [
    ["what", "limit", "record", "field", "reason", "first", "second", "port", "dataDir", "pid", "file", "variable"],
    ["connector", "settings", "address", "scope", "object", "wait", "count"],
    ["model", "status", "until", "seconds", "setting", "why"],
  ].flatMap((names) => names.map((name) => [name, "?"])),
);

/** The sentence a person reads for an error, in their language: what, where, how to mend. */
export function describeError(error: Pick<AppError, "code" | "details">, lang: Lang): string {
  return translate(lang, error.code, { ...unknownParams, ...error.details.params });
}

import { z } from "zod";
import type { Lang } from "#domain/lang";
import { type AppError, type ErrorCode, errorCodes } from "#errors";
import { describeError } from "#text/describe-error";
import { say } from "./block-text.ts";
import { cutText } from "./cut-text.ts";
import { sayHelp } from "./help-text.ts";
import { plainText } from "./plain-text.ts";

/** An error holds what somebody sent, which may be long. */
const longest = 2_000;

/** What failed: an error of ours, or a job's that is stored with its parameters beside its code. */
export type Failure =
  | Pick<AppError, "code" | "details">
  | {
      code: string;
      params?: Record<string, string | number> | undefined;
      fields?: { field: string; reason: string }[] | undefined;
    };

/** What happened and how to mend it, in a reader's language, with the fields that were wrong. */
export function errorWords(error: Failure, lang: Lang): string {
  const details = "details" in error ? error.details : { params: error.params, fields: error.fields };
  const code = isErrorCode(error.code) ? error.code : "internal";
  // Whoever pressed a button never typed the id behind it.
  if (code === "not-found" && z.uuid().safeParse(details.params?.what).success) return sayHelp(lang, "error.unseen");
  const sentence = describeError({ code, details: { params: details.params ?? {} } }, lang);
  const named = (details.fields ?? []).map((problem) => `${problem.field}: ${reasonOf(problem, lang)}`);
  const words = named.length > 0 ? say(lang, "join.details", { text: sentence, details: named.join("; ") }) : sentence;
  return cutText(plainText(words), longest);
}

function isErrorCode(code: string): code is ErrorCode {
  return errorCodes.some((known) => known === code);
}

function reasonOf(problem: { reason: string; reasons?: { zh: string; en: string } }, lang: Lang): string {
  return problem.reasons?.[lang] ?? problem.reason;
}

import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Logger } from "pino";
import { ZodError, type z } from "zod";
import { AppError, type FieldProblem } from "#errors";
import { describeError } from "#text/describe-error";
import { describeIssue } from "#text/describe-issue";
import { langOf } from "./lang-of.ts";
import { statusOf } from "./status-of.ts";

type ShownField = Pick<FieldProblem, "field" | "reason">;
type Problem = { type: string; title: string; status: number; detail: string; errors: ShownField[] };

/** RFC 9457 body of an error, in the asker's language. */
export function problemOf(error: AppError, c: Context): Problem {
  const lang = langOf(c);
  const fields = error.details.fields ?? [];
  return {
    type: `urn:groundplan:error:${error.code}`,
    title: error.code,
    status: statusOf[error.code],
    detail: describeError(error, lang),
    errors: fields.map(({ field, reason, reasons }) => ({ field, reason: reasons?.[lang] ?? reason })),
  };
}

export function problemResponse(error: AppError, c: Context): Response {
  const problem = problemOf(error, c);
  return c.body(JSON.stringify(problem), statusOf[error.code], { "content-type": "application/problem+json" });
}

export function invalidInput(error: z.ZodError): AppError {
  const fields = error.issues.map((issue) => ({
    field: issue.path.join("."),
    reason: issue.message,
    reasons: describeIssue(issue),
  }));
  return new AppError("invalid-input", fields.map(({ field, reason }) => `${field}: ${reason}`).join("; "), { fields });
}

/** The one place where anything thrown becomes an answer. What nobody foresaw is logged and told without detail. */
export function createErrorHandler(log: Logger) {
  return (thrown: Error, c: Context): Response => {
    const error = toAppError(thrown);
    if (statusOf[error.code] >= 500) log.error({ err: thrown, path: c.req.path }, error.message);
    return problemResponse(error, c);
  };
}

function toAppError(thrown: Error): AppError {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof ZodError) return invalidInput(thrown);
  // Hono's own: malformed JSON, a body that is no form.
  if (thrown instanceof HTTPException && thrown.status < 500) return new AppError("bad-request", thrown.message);
  return new AppError("internal", thrown.message, {}, { cause: thrown });
}

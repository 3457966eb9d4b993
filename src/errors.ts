/** Every failure the product can name. Transports map codes to statuses, the `errors` catalogue to sentences. */
export const errorCodes = [
  "bad-request",
  "invalid-input",
  "not-found",
  "unknown-person",
  "conflict",
  "precondition-failed",
  "too-large",
  "forbidden",
  "scoring-input",
  "currency-mismatch",
  "data-dir-locked",
  "port-in-use",
  "database-unavailable",
  "unreadable-file",
  "unknown-file-kind",
  "model-unavailable",
  "model-timeout",
  "model-paused",
  "model-rate-limited",
  "model-quota",
  "model-auth",
  "model-unknown",
  "model-context",
  "model-refused",
  "model-output",
  "model-budget",
  "answer-running",
  "answer-lost",
  "proposal-settled",
  "outside-account",
  "embedding-off",
  "embedding-dimensions",
  "embedding-in-use",
  "prompt-invalid",
  "config-invalid",
  "connector-not-configured",
  "connector-auth-failed",
  "connector-scope-missing",
  "connector-unknown-field",
  "connector-rate-limited",
  "connector-quota-used-up",
  "connector-unreachable",
  "connector-answer",
  "connector-led-astray",
  "slack-unreachable",
  "slack-refused",
  "pull-stopped",
  "job-lost",
  "job-cancelled",
  "data-present",
  "internal",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/**
 * One field that was wrong: shown as a row in problem+json `errors[]` and under CLI errors. `reasons`: the same for a
 * reader of either language, where somebody has said it.
 */
export type FieldProblem = { field: string; reason: string; reasons?: { zh: string; en: string } };

export type ErrorDetails = {
  /** Values for the sentence in the `errors` catalogue. */
  params?: Record<string, string | number>;
  fields?: FieldProblem[];
};

/**
 * The one error type that crosses rooms. `message` is for logs, in English; what a person reads is made
 * at the border from `code` and `details.params` in that person's language.
 */
export class AppError extends Error {
  override readonly name: string = "AppError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: ErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Bad input to a scoring method (`10-method.md` rule 6): names the record, the field and the reason. */
export class ScoringInputError extends AppError {
  override readonly name = "ScoringInputError";

  constructor(
    readonly record: string,
    readonly field: string,
    readonly reason: string,
  ) {
    super("scoring-input", `${record}: ${field}: ${reason}`, {
      params: { record, field, reason },
      fields: [{ field: `${record}.${field}`, reason }],
    });
  }
}

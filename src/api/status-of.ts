import type { ErrorCode } from "#errors";

/** HTTP status of every code the product can throw. */
export const statusOf = {
  "bad-request": 400,
  "invalid-input": 422,
  "not-found": 404,
  conflict: 409,
  "precondition-failed": 412,
  "too-large": 413,
  forbidden: 403,
  "scoring-input": 422,
  "currency-mismatch": 422,
  "data-dir-locked": 503,
  "port-in-use": 503,
  "database-unavailable": 503,
  "unreadable-file": 422,
  "unknown-file-kind": 422,
  "model-unavailable": 502,
  "model-output": 502,
  "prompt-invalid": 500,
  "config-invalid": 500,
  internal: 500,
} as const satisfies Record<ErrorCode, number>;

import { type ErrorCode, errorCodes } from "#errors";

/** A code as it was stored with a failed job; what this version does not know is `internal`. */
export function errorCodeOf(stored: string): ErrorCode {
  return errorCodes.find((code) => code === stored) ?? "internal";
}

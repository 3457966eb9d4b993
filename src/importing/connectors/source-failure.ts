import type { ConnectorName } from "#domain/connector";
import { AppError, type ErrorCode } from "#errors";
import { connectorLabels } from "./connector-labels.ts";

/**
 * Why a request to a CRM failed.
 * `limit`: too many requests. `busy`: the CRM's own trouble. `network`: no whole answer came. `answer`: it is not what the
 * CRM documents. `elsewhere`: it leads to an address that may not be asked. `auth`, `scope`, `field`: to be mended by a person. `locator`: the result set of a query is gone.
 * `refused`: anything else that asking again does not mend.
 */
export type FailureKind =
  | "limit"
  | "busy"
  | "network"
  | "answer"
  | "elsewhere"
  | "auth"
  | "scope"
  | "field"
  | "locator"
  | "refused";

type Details = {
  /** How long the CRM wants to be left alone; null where it did not say. */
  retryAfterMs?: number | null;
  /** Asking again within minutes is of no use: a day's quota is used up. */
  isFinal?: boolean;
  params?: Record<string, string>;
};

/** A failed request, in our words: never a library's error, whose message may hold headers. */
export class SourceFailure extends Error {
  readonly retryAfterMs: number | null;
  readonly isFinal: boolean;
  readonly params: Record<string, string>;

  constructor(
    readonly kind: FailureKind,
    readonly reason: string,
    { retryAfterMs = null, isFinal = false, params = {} }: Details = {},
  ) {
    super(reason);
    this.retryAfterMs = retryAfterMs;
    this.isFinal = isFinal;
    this.params = params;
  }
}

const codeOf = {
  limit: "connector-rate-limited",
  busy: "connector-unreachable",
  network: "connector-unreachable",
  answer: "connector-answer",
  elsewhere: "connector-led-astray",
  auth: "connector-auth-failed",
  scope: "connector-scope-missing",
  field: "connector-unknown-field",
  locator: "connector-answer",
  refused: "connector-answer",
} as const satisfies Record<FailureKind, ErrorCode>;

/** The wait as an answer's header, the only part of the CRM's answer that is handed on: jobs wait as long before they try again. */
const waitAsCause = (seconds: number): ErrorOptions =>
  seconds > 0 ? { cause: { headers: new Headers({ "retry-after": String(seconds) }) } } : {};

const maxReasonLength = 300;

/** A failure that was not mended by asking again, as the product tells it. Secrets that the CRM echoed are taken out. */
export function failureAsAppError(name: ConnectorName, failure: SourceFailure, secrets: readonly string[]): AppError {
  const hidden = secrets.reduce((text, secret) => text.replaceAll(secret, "…"), failure.reason);
  const reason = hidden.replace(/\s+/g, " ").trim().slice(0, maxReasonLength);
  const { retryAfterMs } = failure;
  const params = {
    ...connectorLabels[name],
    reason,
    wait: retryAfterMs === null ? 0 : Math.ceil(retryAfterMs / 1000),
    ...failure.params,
  };
  const code = failure.kind === "limit" && failure.isFinal ? "connector-quota-used-up" : codeOf[failure.kind];
  return new AppError(code, `${name}: ${reason}`, { params }, waitAsCause(params.wait));
}

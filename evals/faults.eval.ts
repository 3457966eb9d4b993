import type { Draft } from "#domain/draft";
import type { Figures } from "./goals.ts";
import { blockingFindings, sectionsPresent } from "./scorers.ts";

/** How a draft ended while its model's endpoint failed. */
export type FaultResult =
  | { draft: Pick<Draft, "sections" | "findings" | "provenance"> }
  /** `code` null: it failed and nobody knows of what. */
  | { code: string | null; message: string };

/** A request as the endpoint saw it: when it came, in milliseconds, and with which status it was answered. */
export type SeenRequest = { at: number; status: number };

export type FaultCase = {
  fault: string;
  kind: Draft["kind"];
  result: FaultResult;
  requests: readonly SeenRequest[];
  ms: number;
};

export type FaultNorm = {
  /** Sections of a whole draft of the kind. */
  sections: readonly string[];
  /** What the same model writes while nothing fails: whatever else it is said to have written is cut or not its own. */
  whole: ReadonlySet<string>;
  /** Milliseconds that a refused request asks to wait; 0 where it does not say. */
  retryAfterMs: number;
  /** Of one run of the draft's job: after an outage it is run again, with pauses that nobody pays for. */
  timeLimitMs: number;
  tokenLimit: number;
};

export type JudgedFault = {
  fault: string;
  kind: Draft["kind"];
  outcome: "right" | "typed" | "other";
  what: string;
  truncated: number;
  early: number;
  overTime: boolean;
  overBudget: boolean;
  calls: number;
  tokens: number;
  ms: number;
};

/** What was on its way already when the refusal was sent. */
const inFlightMs = 150;
/** Storing and gathering take time beside the model. */
const besidesMs = 15_000;

/** Requests that came after a refusal and before the time it asked for. */
export function earlyRequests(requests: readonly SeenRequest[], retryAfterMs: number): number {
  if (retryAfterMs === 0) return 0;
  const refused = requests.filter(({ status }) => status === 429);
  const isEarly = ({ at }: SeenRequest) =>
    refused.some((one) => at > one.at + inFlightMs && at < one.at + retryAfterMs);
  return requests.filter(isEarly).length;
}

/** A right draft, an error of its own (`model-…`), or neither. */
export function judgeFault({ fault, kind, result, requests, ms }: FaultCase, norm: FaultNorm): JudgedFault {
  const timing = { early: earlyRequests(requests, norm.retryAfterMs), calls: requests.length, ms };
  if (!("draft" in result)) {
    const typed = result.code?.startsWith("model-") === true;
    const what = `${result.code ?? "–"} ${result.message}`;
    const nothing = { truncated: 0, overTime: false, overBudget: false, tokens: 0 };
    return { fault, kind, outcome: typed ? "typed" : "other", what, ...nothing, ...timing };
  }
  const { draft } = result;
  const strange = draft.sections
    .flatMap(({ claims }) => claims)
    .filter(({ origin, text }) => origin === "model" && !norm.whole.has(text));
  const blocking = blockingFindings(draft);
  const present = sectionsPresent(draft, norm.sections);
  const isRight = strange.length === 0 && blocking === 0 && present === 1;
  const { tokens, ms: written } = draft.provenance;
  const what = isRight
    ? ""
    : `${strange.length} strange, ${blocking} blocking, sections ${present}: ${strange[0]?.text ?? ""}`;
  return {
    fault,
    kind,
    outcome: isRight ? "right" : "other",
    what,
    truncated: strange.length,
    overTime: written > norm.timeLimitMs + besidesMs,
    overBudget: tokens.input + tokens.output > norm.tokenLimit,
    tokens: tokens.input + tokens.output,
    ...timing,
  };
}

export function faultFigures(runs: readonly JudgedFault[]): Figures {
  const count = (of: (run: JudgedFault) => boolean) => runs.filter(of).length;
  const sum = (of: (run: JudgedFault) => number) => runs.reduce((all, run) => all + of(run), 0);
  return {
    runs: runs.length,
    rightRuns: count(({ outcome }) => outcome === "right"),
    typed: count(({ outcome }) => outcome === "typed"),
    unexplained: count(({ outcome }) => outcome === "other"),
    truncated: sum(({ truncated }) => truncated),
    early: sum(({ early }) => early),
    overTime: count(({ overTime }) => overTime),
    overBudget: count(({ overBudget }) => overBudget),
    calls: sum(({ calls }) => calls),
  };
}

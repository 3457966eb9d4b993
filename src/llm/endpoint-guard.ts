import { type CircuitBreaker, createCircuitBreaker } from "./circuit-breaker.ts";
import { createRest, type Rest } from "./endpoint-rest.ts";
import { createRequestQuirks, type RequestQuirks } from "./request-quirks.ts";

/** What the process knows of an endpoint; shared by all who ask a model there. */
export type EndpointGuard = {
  rest: Rest;
  breaker: CircuitBreaker;
  quirks: RequestQuirks;
  /** Milliseconds since 1970. */
  now: () => number;
};

/** @param openMs how long nobody asks after an outage; the breaker's own time without it */
export function createEndpointGuard(now: () => number = Date.now, openMs?: number): EndpointGuard {
  return {
    rest: createRest({ code: "model-rate-limited", now }),
    breaker: createCircuitBreaker({ now, ...(openMs !== undefined && { openMs }) }),
    quirks: createRequestQuirks(),
    now,
  };
}

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

export function createEndpointGuard(now: () => number = Date.now): EndpointGuard {
  return {
    rest: createRest({ code: "model-rate-limited", now }),
    breaker: createCircuitBreaker({ now }),
    quirks: createRequestQuirks(),
    now,
  };
}

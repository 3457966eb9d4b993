import { orElements } from "#scoring/relationship/or-level";
import { orEarnedRungs } from "#scoring/relationship/or-level-config";
import type { orLevelMethod } from "#scoring/relationship/or-level-method";
import type { krMethod } from "#scoring/relationship/relationship-methods";
import type { trustMethod } from "#scoring/relationship/trust-method";
import {
  type AccountScope,
  answerTo,
  lastStatedOn,
  numberFor,
  type ScoringRequest,
  statedFor,
} from "./account-scope.ts";
import type { BodyOf } from "./body-of.ts";

/** Relationship level of every contact whom anybody rated by the day asked for (`10-method.md §9`). */
export function krRequests({ portfolio: { asOf }, scored }: AccountScope): ScoringRequest[] {
  return scored.contacts.flatMap(({ id, externalId, kr, ratedOn }) => {
    const known = ratedOn === null || ratedOn <= asOf;
    if (!known || Object.keys(kr).length === 0) return [];
    const body: BodyOf<typeof krMethod> = { asOf, contact: { id: externalId, kr, ratedOn } };
    return [{ method: "kr" as const, subject: { type: "contact" as const, id }, body }];
  });
}

const trustItems = ["reliability", "competence", "closeness", "selfOrientation"] as const;

/** Trust of every contact whose trust anybody rated. */
export function trustRequests(scope: AccountScope): ScoringRequest[] {
  const { contacts } = scope.scored;
  return contacts.flatMap(({ id, externalId }) => {
    const stated = statedFor(scope, "trust", id);
    if (stated.length === 0) return [];
    const trust = Object.fromEntries(trustItems.map((item) => [item, numberFor(stated, item)]));
    const body: BodyOf<typeof trustMethod> = {
      asOf: scope.portfolio.asOf,
      contact: { id: externalId, trust, ratedOn: lastStatedOn(stated) },
    };
    return [{ method: "trust" as const, subject: { type: "contact" as const, id }, body }];
  });
}

type Milestone = { state: "yes" | "no"; evidence: string[] };

/** Organisation relationship: milestones as stated, and those that the orders themselves show. */
export function orLevelRequest(scope: AccountScope): ScoringRequest {
  const { account, config } = scope.scored;
  const stated = statedFor(scope, "or-level", account.id);
  const shown = shownByOrders(scope);
  const milestones = orEarnedRungs
    .flatMap((rung) => config.orLevel.milestones[rung])
    .flatMap((id): [string, Milestone][] => {
      const answer = answerTo(stated, id);
      if (answer?.answer === "yes" || answer?.answer === "no") {
        return [[id, { state: answer.answer, evidence: [`assessments:${answer.externalId}`] }]];
      }
      const evidence = shown.get(id);
      return evidence ? [[id, { state: "yes", evidence }]] : [];
    });
  const elements = orElements.map((element) => [element, numberFor(stated, element)]);
  const body: BodyOf<typeof orLevelMethod> = {
    asOf: scope.portfolio.asOf,
    account: { id: account.id, milestones: Object.fromEntries(milestones), elements: Object.fromEntries(elements) },
  };
  return { method: "or-level", subject: { type: "account", id: account.id }, body };
}

/** Whoever orders has let us in; whoever orders several products uses several. */
function shownByOrders({ portfolio: { asOf }, scored }: AccountScope): Map<string, string[]> {
  const bought = scored.purchases.orders.filter(({ date, amountMinor }) => date <= asOf && amountMinor > 0);
  const last = bought.at(-1);
  if (!last) return new Map();
  const lastOf = new Map(bought.map((order) => [order.productId, `orders:${order.externalId}`]));
  lastOf.delete(null);
  const evidence = [`orders:${last.externalId}`];
  const several = [...lastOf.values()].sort();
  return new Map([
    ["marketAccess", evidence],
    ["productAccess", evidence],
    ...(several.length > 1 ? [["severalProducts", several] as const] : []),
  ]);
}

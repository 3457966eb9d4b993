import type { Day } from "#domain/day";
import type { Opportunity } from "#domain/opportunity";

/**
 * A deal as it stood on `asOf`: one that closed later was still open, and neither the stage it ended in nor the day it
 * closed on could be known. Checklist, people and amount are those of today, since nobody keeps what they were.
 */
export function dealAsOf(deal: Opportunity, asOf: Day): Opportunity {
  if (deal.status === "open" || deal.closeOn === null || deal.closeOn <= asOf) return deal;
  return { ...deal, status: "open", stage: "", closeOn: null };
}

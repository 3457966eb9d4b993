import type { Day } from "#domain/day";
import { toDecimal } from "#domain/money";
import type { DetectorDeal } from "./detector-input.ts";

/** The deal's amount in major units. */
export function majorAmount({ amountMinor, currency }: DetectorDeal): number | null {
  return amountMinor === null ? null : Number(toDecimal({ amountMinor, currency }));
}

/** True where a note of that day can speak of the deal: it had begun. */
export function hadBegun({ engagedOn }: Pick<DetectorDeal, "engagedOn">, day: Day): boolean {
  return engagedOn === null || engagedOn <= day;
}

/** The deal was open on the day and was already worked on. */
export function isOpen(deal: DetectorDeal, day: Day): boolean {
  return deal.status === "open" && hadBegun(deal, day);
}

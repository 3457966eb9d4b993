import type { Day } from "#domain/day";
import type { Organisation } from "#store/organisations";

/** The day a question is answered for: the one asked for, else the organisation's own, else today. */
export function standingDay(organisation: Pick<Organisation, "standsAt">, asked: Day | undefined, today: Day): Day {
  return asked ?? organisation.standsAt ?? today;
}

import type { DecidedDetection, DetectionDecision } from "#domain/detection-decision";
import type { Note } from "#domain/note";
import { type Contradiction, findContradictions } from "#scoring/detectors/contradictions";
import { findRisingStars, type RisingStar } from "#scoring/detectors/rising-stars";
import { findUnmappedPeople, type UnmappedPerson } from "#scoring/detectors/unmapped-people";
import { listCompetitorNames } from "#store/competitors";
import { listDetectionDecisions } from "#store/detection-decisions";
import { listNotes } from "#store/notes";
import type { Tx } from "#store/tx";
import { listUserNames } from "#store/users";
import { detectorInput } from "../detector-input.ts";
import { createReadFigures } from "../read-figures.ts";
import type { ScoredAccount, ScoredPortfolio } from "../score-portfolio.ts";
import { contradictionId, personId, riseId } from "./detection-ids.ts";

type Identified<Found> = Found & { id: string };
type Sorted<Found> = { open: Identified<Found>[]; over: Identified<Found>[] };

/** What an account's notes show; `over`: what a person has put aside or settled. */
export type Detections = {
  people: Sorted<UnmappedPerson>;
  contradictions: Sorted<Contradiction>;
  rising: Identified<RisingStar>[];
};

/** Somebody who was linked or added is found by their name on record; found again, the name was taken back there. */
const closes = {
  linked: false,
  added: false,
  "put-aside": true,
  settled: true,
} as const satisfies Record<DetectionDecision, boolean>;

export type NotesAround = {
  notes: Note[];
  team: string[];
  competitors: string[];
  decided: DecidedDetection[];
};

/** What detectors read beside an account's records, and what was decided on what they found. */
export async function readNotesAround(tx: Tx, orgId: string, accountId: string): Promise<NotesAround> {
  return {
    notes: await listNotes(tx, orgId, accountId),
    team: await listUserNames(tx, orgId),
    competitors: await listCompetitorNames(tx, orgId),
    decided: await listDetectionDecisions(tx, orgId, accountId),
  };
}

type Standing = { portfolio: ScoredPortfolio; scored: ScoredAccount; around: NotesAround };

/** Runs the detectors over one account. Whoever was put aside decides nothing and does not rise. */
export function findDetections({ portfolio, scored, around }: Standing): Detections {
  const input = detectorInput(portfolio, scored, around);
  const { detectors } = scored.config;
  const over = closedIds(around.decided);
  const everybody = findUnmappedPeople(input, detectors);
  const people = sorted(everybody, over, ({ name }) => personId(name));
  const read = createReadFigures(portfolio.organisation.currency);
  return {
    people,
    contradictions: sorted(findContradictions(input, detectors, read, people.open), over, contradictionId),
    rising: findRisingStars(input, detectors, everybody)
      .filter(({ contactId, name }) => contactId !== null || !over.has(personId(name)))
      .map((star) => ({ ...star, id: riseId(star) })),
  };
}

/** People whom an account's notes name, who are no contact, and whom nobody put aside. */
export function findOpenPeople({ portfolio, scored, around }: Standing): Identified<UnmappedPerson>[] {
  const everybody = findUnmappedPeople(detectorInput(portfolio, scored, around), scored.config.detectors);
  return sorted(everybody, closedIds(around.decided), ({ name }) => personId(name)).open;
}

export function closedIds(decided: readonly DecidedDetection[]): ReadonlySet<string> {
  return new Set(decided.filter(({ decision }) => closes[decision]).map((one) => one.detectionId));
}

function sorted<Found>(
  found: readonly Found[],
  over: ReadonlySet<string>,
  idOf: (one: Found) => string,
): Sorted<Found> {
  const identified = found.map((one) => ({ ...one, id: idOf(one) }));
  return { open: identified.filter(({ id }) => !over.has(id)), over: identified.filter(({ id }) => over.has(id)) };
}

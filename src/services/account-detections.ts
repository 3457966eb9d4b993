import type { Day } from "#domain/day";
import { type Contradiction, findContradictions } from "#scoring/detectors/contradictions";
import {
  describeContradiction,
  describeRisingStar,
  describeUnmappedPerson,
} from "#scoring/detectors/describe-detections";
import { findRisingStars } from "#scoring/detectors/rising-stars";
import type { Side } from "#scoring/detectors/statement";
import { findUnmappedPeople } from "#scoring/detectors/unmapped-people";
import { listCompetitorNames } from "#store/competitors";
import { listNotes } from "#store/notes";
import { listUserNames } from "#store/users";
import { withOrg } from "#store/with-org";
import { accountOf } from "./account-page.ts";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import { detectorInput } from "./detector-input.ts";
import type { PortfolioReader } from "./portfolio.ts";
import { createReadFigures } from "./read-figures.ts";
import type { ScoredAccount } from "./score-portfolio.ts";

/** What an account's notes say against its records, whom they name that no record has, and who rises. */
export function createAccountDetections({ db }: Deps, readPortfolio: PortfolioReader) {
  return async (caller: Caller, id: string, asked: Day | undefined) => {
    const portfolio = await readPortfolio(caller, asked);
    const scored = accountOf(portfolio, id);
    const { orgId, lang } = caller;
    const around = await withOrg(db, orgId, async (tx) => ({
      notes: await listNotes(tx, orgId, id),
      team: await listUserNames(tx, orgId),
      competitors: await listCompetitorNames(tx, orgId),
    }));
    const input = detectorInput(portfolio, scored, around);
    const { detectors } = scored.config;
    const people = findUnmappedPeople(input, detectors);
    const read = createReadFigures(portfolio.organisation.currency);
    const records = recordsOf(scored);
    const names = Object.fromEntries([...records].map(([ref, { name }]) => [ref, name]));
    const noteIds = new Map(around.notes.map((note) => [note.externalId, note.id]));
    const withNote = <Quoted extends { ref: string }>(quoted: Quoted) => ({
      ...quoted,
      noteId: noteIds.get(quoted.ref) ?? null,
    });
    return {
      asOf: portfolio.asOf,
      contradictions: findContradictions(input, detectors, read, people).map((one) => ({
        ...one,
        entity: entityOf(one, records),
        sides: one.sides.map((side: Side) => (side.source === "note" ? withNote(side) : side)),
        message: describeContradiction(one, lang, names),
      })),
      unmappedPeople: people.map((person) => ({
        ...person,
        quotes: person.quotes.map(withNote),
        message: describeUnmappedPerson(person, lang),
      })),
      risingStars: findRisingStars(input, detectors, people).map((star) => ({
        ...star,
        quotes: star.quotes.map(withNote),
        message: describeRisingStar(star, lang, names),
      })),
    };
  };
}

type Known = { id: string; name: string };

/** Contacts and opportunities by the ids that the detectors call them by. */
function recordsOf({ contacts, opportunities }: ScoredAccount): Map<string, Known> {
  return new Map([...contacts, ...opportunities].map(({ id, externalId, name }) => [externalId, { id, name }]));
}

/** The record with its name and our own id. */
function entityOf({ entity }: Contradiction, records: ReadonlyMap<string, Known>) {
  const known = records.get(entity.id);
  return { ...entity, name: known?.name ?? entity.id, recordId: known?.id ?? null };
}

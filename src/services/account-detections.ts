import type { Day } from "#domain/day";
import type { Contradiction } from "#scoring/detectors/contradictions";
import {
  describeContradiction,
  describeRisingStar,
  describeUnmappedPerson,
} from "#scoring/detectors/describe-detections";
import type { Side } from "#scoring/detectors/statement";
import { withOrg } from "#store/with-org";
import { accountOf } from "./account-page.ts";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import { findDetections, readNotesAround } from "./detections/find-detections.ts";
import { tellDecided } from "./detections/tell-decided.ts";
import type { PortfolioReader } from "./portfolio.ts";
import type { ScoredAccount } from "./score-portfolio.ts";

/**
 * What an account's notes say against its records, whom they name that no record has, and who rises. What a person decided
 * on is told apart.
 */
export function createAccountDetections({ db }: Deps, readPortfolio: PortfolioReader) {
  return async (caller: Caller, id: string, asked: Day | undefined) => {
    const portfolio = await readPortfolio(caller, asked);
    const scored = accountOf(portfolio, id);
    const { orgId, lang } = caller;
    const around = await withOrg(db, orgId, (tx) => readNotesAround(tx, orgId, id));
    const found = findDetections({ portfolio, scored, around });
    const records = recordsOf(scored);
    const names = Object.fromEntries([...records].map(([ref, { name }]) => [ref, name]));
    const noteIds = new Map(around.notes.map((note) => [note.externalId, note.id]));
    const withNote = <Quoted extends { ref: string }>(quoted: Quoted) => ({
      ...quoted,
      noteId: noteIds.get(quoted.ref) ?? null,
    });
    return {
      asOf: portfolio.asOf,
      contradictions: found.contradictions.open.map((one) => ({
        ...one,
        entity: entityOf(one, records),
        sides: one.sides.map((side: Side) => (side.source === "note" ? withNote(side) : side)),
        message: describeContradiction(one, lang, names),
      })),
      unmappedPeople: found.people.open.map((person) => ({
        ...person,
        quotes: person.quotes.map(withNote),
        message: describeUnmappedPerson(person, lang),
      })),
      risingStars: found.rising.map((star) => ({
        ...star,
        quotes: star.quotes.map(withNote),
        message: describeRisingStar(star, lang, names),
      })),
      decided: tellDecided(around.decided, { scored, found, names, lang }),
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

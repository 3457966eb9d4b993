import type { Contact } from "#domain/contact";
import type { Day } from "#domain/day";
import type { Note } from "#domain/note";
import type { Opportunity } from "#domain/opportunity";
import type { DetectorContact, DetectorDeal, DetectorInput, DetectorNote } from "#scoring/detectors/detector-input";
import { relativesOf } from "./relatives.ts";
import type { ScoredAccount, ScoredPortfolio } from "./score-portfolio.ts";

type Surroundings = { notes: readonly Note[]; team: readonly string[]; competitors: readonly string[] };

/** An account's records and notes as the detectors read them; records go by their external ids. */
export function detectorInput(
  portfolio: ScoredPortfolio,
  { account, contacts, opportunities }: ScoredAccount,
  { notes, team, competitors }: Surroundings,
): DetectorInput {
  const { asOf } = portfolio;
  const idOf = new Map(contacts.map(({ id, externalId }) => [id, externalId]));
  return {
    asOf,
    account: { id: account.externalId, names: [account.name, ...account.aliases] },
    contacts: contacts.map((contact) => contactOf(contact, asOf)),
    opportunities: opportunities.map((deal) => dealOf(deal, idOf)),
    notes: notes.filter(({ kind }) => kind === "note").map(noteOf),
    team,
    competitors,
    relatives: relativeContacts(portfolio, account),
  };
}

/** A rating made after the day we stand at is not known yet. */
function contactOf({ externalId, name, aliases, title, kr, ratedOn }: Contact, asOf: Day): DetectorContact {
  const known = ratedOn === null || ratedOn <= asOf;
  return { id: externalId, name, aliases, title, kr: known ? kr : {}, ratedOn: known ? ratedOn : null };
}

function dealOf(deal: Opportunity, idOf: ReadonlyMap<string, string>): DetectorDeal {
  const { externalId, name, status, amountMinor, currency, engagedOn, closeOn, checklist, competitors, people } = deal;
  return {
    id: externalId,
    name,
    status,
    amountMinor,
    currency,
    engagedOn,
    closeOn,
    budgetConfirmed: checklist.commercial?.budgetConfirmed ?? "unknown",
    competitors: competitors.map((competitor) => competitor.name),
    people: people.flatMap(({ contactId, roles }) => {
      const id = idOf.get(contactId);
      return id === undefined ? [] : [{ contactId: id, roles }];
    }),
  };
}

function noteOf({ externalId, date, author, title, text }: Note): DetectorNote {
  return { ref: externalId, date, author, title, text };
}

function relativeContacts(portfolio: ScoredPortfolio, account: ScoredAccount["account"]): DetectorInput["relatives"] {
  const { parent, divisions } = relativesOf(portfolio, account);
  const ids = [...(parent ? [parent.id] : []), ...divisions.map(({ id }) => id)];
  return ids.flatMap((id) => portfolio.accounts.get(id)?.contacts ?? []);
}

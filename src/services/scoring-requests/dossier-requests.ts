import type { busFactorMethod } from "#scoring/dossier/bus-factor-method";
import { dossierAnswers } from "#scoring/dossier/dossier";
import { type DossierSection, dossierSections } from "#scoring/dossier/dossier-config";
import type { dossierMethod } from "#scoring/dossier/dossier-method";
import { type AccountScope, lastStatedOn, type ScoringRequest, statedFor } from "./account-scope.ts";
import type { BodyOf } from "./body-of.ts";

type DossierBody = BodyOf<typeof dossierMethod>;
type Records = NonNullable<DossierBody["account"]["records"]>;

/** Completeness of the customer dossier: what was stated of its sections, and what other records hold (`10-method.md §12`). */
export function dossierRequest(scope: AccountScope): ScoringRequest {
  const { account } = scope.scored;
  const sections = statedFor(scope, "dossier", account.id).flatMap(
    ({ item, answer, observedOn, source, externalId }) => {
      const section = dossierSections.find((id): id is DossierSection => id === item);
      const word = dossierAnswers.find((known) => known === answer);
      return section && word
        ? [{ section, answer: word, observedOn, source, evidence: [`assessments:${externalId}`] }]
        : [];
    },
  );
  const body: DossierBody = {
    asOf: scope.portfolio.asOf,
    account: { id: account.id, sections, records: recordsOf(scope) },
  };
  return { method: "dossier", subject: { type: "account", id: account.id }, body };
}

function recordsOf(scope: AccountScope): Records {
  const { account, contacts } = scope.scored;
  const evidence = [`account:${account.externalId}`];
  const share = account.measures.find(({ factor }) => factor === "marketShare");
  const calendar = statedFor(scope, "calendar", account.id);
  return {
    contacts: contacts.map(({ externalId, power }) => ({ id: externalId, power })),
    competitors: competitorsOf(scope),
    annualRevenue: account.annualRevenue ? { evidence } : undefined,
    industryShare: share ? { observedOn: share.observedOn ?? null, evidence } : undefined,
    buyingCalendar: calendar.length > 0 ? { observedOn: lastStatedOn(calendar), evidence } : undefined,
  };
}

/** Competitors named in the account's deals and supply positions, each once. */
function competitorsOf({ scored, details }: AccountScope): NonNullable<Records["competitors"]> {
  const inDeals = scored.opportunities.flatMap(({ id, competitors }) =>
    competitors.map(({ name }) => ({ name, evidence: `opportunity:${id}` })),
  );
  const inPositions = details.positions.flatMap(({ externalId, competitor }) =>
    competitor === null ? [] : [{ name: competitor, evidence: `positions:${externalId}` }],
  );
  const named = [...inDeals, ...inPositions];
  return [...new Set(named.map(({ name }) => name))].sort().map((name) => ({
    name,
    evidence: named.filter((one) => one.name === name).map(({ evidence }) => evidence),
  }));
}

/** Who of us knows what: authors of notes, and whoever met the contacts. */
export function busFactorRequest({ portfolio, scored, details }: AccountScope): ScoringRequest {
  const { account, contacts, interactions } = scored;
  const met = (contactId: string) =>
    interactions.flatMap(({ contactId: held, ownerName }) => (held === contactId && ownerName ? [ownerName] : []));
  const body: BodyOf<typeof busFactorMethod> = {
    asOf: portfolio.asOf,
    account: {
      id: account.id,
      notes: details.notes.map(({ externalId, author }) => ({ id: externalId, reps: author ? [author] : [] })),
      contacts: contacts.map(({ id, externalId }) => ({ id: externalId, reps: [...new Set(met(id))].sort() })),
    },
  };
  return { method: "bus-factor", subject: { type: "account", id: account.id }, body };
}

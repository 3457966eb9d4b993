import { decisionRoles } from "#domain/contact";
import type { icebergMethod } from "#scoring/iceberg/iceberg-method";
import type { AccountScope, ScoringRequest } from "./account-scope.ts";
import type { BodyOf } from "./body-of.ts";

/** The needs iceberg, its quotations held against the notes they name (`10-method.md §10`). */
export function icebergRequest({ portfolio, scored, details }: AccountScope): ScoringRequest {
  const { account, contacts, deals } = scored;
  const refOf = new Map(contacts.map(({ id, externalId }) => [id, externalId]));
  const person = (id: string | null) => (id === null ? null : (refOf.get(id) ?? null));
  const quoted = new Set(details.needs.flatMap(({ quotes }) => quotes.map(({ noteRef }) => noteRef)));
  const open = deals.filter(({ opportunity }) => opportunity.status === "open");
  const body: BodyOf<typeof icebergMethod> = {
    asOf: portfolio.asOf,
    account: {
      id: account.id,
      needs: details.needs.map(({ externalId, holderId, quotes, accountId, ...need }) => ({
        ...need,
        id: externalId,
        holderId: person(holderId),
        quotes: quotes.map(({ speakerId, ...quote }) => ({ ...quote, speakerId: person(speakerId) })),
      })),
      decisionRoleHolders: contacts.flatMap(({ id, externalId }) => {
        const held = open.flatMap(({ opportunity }) =>
          opportunity.people.flatMap(({ contactId, roles }) => (contactId === id ? roles : [])),
        );
        const roles = decisionRoles.filter((role) => held.includes(role));
        return roles.length > 0 ? [{ id: externalId, roles }] : [];
      }),
      notes: details.notes
        .filter(({ externalId }) => quoted.has(externalId))
        .map(({ externalId, text }) => ({ ref: externalId, text })),
    },
  };
  return { method: "iceberg", subject: { type: "account", id: account.id }, body };
}

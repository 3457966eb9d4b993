import type { ContactRecord, TeamMemberRecord } from "#importing/import-record";
import { createReferenceResolver } from "#importing/resolve-reference";
import { upsertContacts } from "#store/contacts";
import { type UserRow, upsertUsers } from "#store/users";
import type { KnownRecords } from "./known-records.ts";
import { createLinker } from "./link-records.ts";
import { outcomeOf } from "./save-outcome.ts";
import type { SaveRecords } from "./save-records.ts";

/** Our own people. Who has no role of the source's has that of a manager where somebody names them as theirs, else of a rep. */
export const saveTeam: SaveRecords<TeamMemberRecord> = async ({ tx, orgId }, records) => {
  const managers = new Set(records.flatMap(({ managerName }) => managerName ?? []));
  const own = new Set(records.map(({ name }) => name));
  const rows: UserRow[] = records.map(({ line: _, role, ...record }) => ({
    ...record,
    role: role ?? (managers.has(record.name) ? "manager" : "rep"),
  }));
  const unlisted = [...managers].filter((name) => !own.has(name));
  rows.push(...unlisted.map((name) => ({ externalId: name, name, role: "manager" as const, ...unknownPerson })));
  return outcomeOf(await upsertUsers(tx, orgId, rows), createLinker());
};

const unknownPerson = { managerName: null, region: null, email: null };

/** Somebody stored before who is named by id; a name alone may be another customer's. */
function storedById({ contact }: KnownRecords, ref: string): { externalId: string } | null {
  const found = contact(ref);
  return found?.externalId === ref.trim() ? found : null;
}

export const saveContacts: SaveRecords<ContactRecord> = async ({ tx, orgId, known }, records) => {
  const link = createLinker();
  const colleague = createReferenceResolver(records);
  const rows = records.flatMap(({ line, accountRef, reportsToRef, influencesRefs, ...record }) => {
    const accountId = link.need(known.account, accountRef, { line, column: "account" });
    if (accountId === null) return [];
    const boss = reportsToRef === null ? null : (colleague(reportsToRef) ?? storedById(known, reportsToRef));
    if (reportsToRef !== null && !boss) link.tally.notice("unknown-superior", reportsToRef, { column: "reportsTo" });
    const influencesExternalIds = influencesRefs.flatMap((ref) => {
      const swayed = colleague(ref);
      if (!swayed) link.tally.notice("unknown-contact", ref, { column: "influences" });
      return swayed ? [swayed.externalId] : [];
    });
    return [{ ...record, accountId, reportsToExternalId: boss?.externalId ?? null, influencesExternalIds }];
  });
  return outcomeOf(await upsertContacts(tx, orgId, rows), link);
};

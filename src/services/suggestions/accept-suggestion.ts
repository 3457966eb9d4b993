import type { Account } from "#domain/account";
import type { Note } from "#domain/note";
import { AppError } from "#errors";
import type { ContactField } from "#importing/headers/contact-headers";
import type { NeedField } from "#importing/headers/need-headers";
import type { RecordOf } from "#importing/import-record";
import { parseRecords } from "#importing/parse-records";
import type { Rejection } from "#importing/parsed-records";
import { listContacts } from "#store/contacts";
import { listNeeds } from "#store/needs";
import type { Tx } from "#store/tx";
import { readKnownRecords } from "../importing/known-records.ts";
import { saveNeeds } from "../importing/save-judgement.ts";
import type { SaveOutcome } from "../importing/save-outcome.ts";
import { saveContacts } from "../importing/save-people.ts";
import type { NeedSuggestion, PersonSuggestion, Suggestion } from "./find-suggestions.ts";

export type AccountPlace = { tx: Tx; orgId: string; currency: string; account: Account };
export type Place = AccountPlace & { note: Note };
type Cells<Field extends string> = Partial<Record<Field, string | null>>;

/**
 * Puts what was suggested on record, by the road of an imported row: the same checks, the same ids, so that a later import
 * of the same person or need finds it.
 * @returns our id of the contact or need
 */
export function acceptSuggestion(place: Place, suggestion: Suggestion): Promise<string> {
  return suggestion.kind === "person" ? addPerson(place, suggestion) : acceptNeed(place, suggestion);
}

/**
 * Makes a contact of somebody whom notes name.
 * @returns our id of the contact
 */
export async function addPerson(
  place: AccountPlace,
  { name, aliases, title }: Pick<PersonSuggestion, "name" | "aliases" | "title">,
): Promise<string> {
  const { tx, orgId, account } = place;
  const cells: Cells<ContactField> = { account: account.externalId, name, aliases: aliases.join(";"), title };
  const [contact] = read(place, "contacts", cells);
  if (!contact) throw refused([]);
  check(await saveContacts(await contextOf(place), [contact]));
  return idIn(await listContacts(tx, orgId, account.id), contact.externalId);
}

/** What somebody said is supported by their words in the note; it is confirmed where they spoke them (`10-method.md §10`). */
async function acceptNeed(place: Place, { statement, holder, quote, isSpoken }: NeedSuggestion): Promise<string> {
  const { tx, orgId, account, note } = place;
  const cells: Cells<NeedField> = {
    account: account.externalId,
    holder: holder.externalId,
    statement,
    layer: "explicit",
    kind: "organisation",
    status: isSpoken ? "confirmed" : "supported",
    quote,
    note: note.externalId,
    speaker: isSpoken ? holder.externalId : null,
    date: note.date,
  };
  const [need] = read(place, "needs", cells);
  if (!need) throw refused([]);
  check(await saveNeeds(await contextOf(place), [need]));
  return idIn(await listNeeds(tx, orgId, account.id), need.externalId);
}

function read<Kind extends "contacts" | "needs">(
  { currency }: AccountPlace,
  kind: Kind,
  cells: Readonly<Record<string, string | null>>,
): RecordOf[Kind][] {
  const given = Object.entries(cells).filter(([, cell]) => cell !== null && cell !== "");
  const table = {
    headers: given.map(([field]) => field),
    rows: [{ line: 1, cells: given.map(([, cell]) => cell ?? "") }],
    ragged: [],
    assumedEncoding: null,
  };
  const columns = Object.fromEntries(given.map(([field], column) => [field, column]));
  const parsed = parseRecords(kind, table, columns, { path: "note", currency });
  if (parsed.rejections.length > 0) throw refused(parsed.rejections);
  return parsed.records;
}

async function contextOf({ tx, orgId }: AccountPlace) {
  return { tx, orgId, known: await readKnownRecords(tx, orgId) };
}

function check({ rejections }: SaveOutcome): void {
  if (rejections.length > 0) throw refused(rejections);
}

function refused(rejections: readonly Rejection[]): AppError {
  const fields = rejections.map(({ column, reason }) => ({ field: column ?? "row", reason: reason.code }));
  return new AppError("invalid-input", "what the note suggests is no valid record", { fields });
}

function idIn(stored: readonly { id: string; externalId: string }[], externalId: string): string {
  const id = stored.find((record) => record.externalId === externalId)?.id;
  if (id === undefined) throw new AppError("internal", `a saved record ${externalId} has no id`);
  return id;
}

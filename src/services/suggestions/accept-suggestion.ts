import type { Account } from "#domain/account";
import type { Contact } from "#domain/contact";
import type { Note } from "#domain/note";
import { AppError } from "#errors";
import type { ContactField } from "#importing/headers/contact-headers";
import type { NeedField } from "#importing/headers/need-headers";
import type { RecordOf } from "#importing/import-record";
import { parseRecords } from "#importing/parse-records";
import type { Rejection } from "#importing/parsed-records";
import type { ConductConfig } from "#scoring/conduct/conduct-config";
import { listCompetitorNames } from "#store/competitors";
import { listContacts } from "#store/contacts";
import { listNeeds } from "#store/needs";
import { insertTask } from "#store/tasks";
import type { Tx } from "#store/tx";
import { servicesEn } from "#text/services.en";
import { servicesZh } from "#text/services.zh";
import { createTranslate } from "#text/translate";
import { readKnownRecords } from "../importing/known-records.ts";
import { saveNeeds } from "../importing/save-judgement.ts";
import type { SaveOutcome } from "../importing/save-outcome.ts";
import { saveContacts } from "../importing/save-people.ts";
import { refuseConduct } from "../tasks/refuse-conduct.ts";
import type { NeedSuggestion, PersonSuggestion, Suggestion, TaskSuggestion } from "./find-suggestions.ts";
import { type ChangesOf, changesOf, otherKind, type SuggestionChanges } from "./suggestion-changes.ts";

const words = createTranslate({ zh: servicesZh, en: servicesEn });

export type AccountPlace = { tx: Tx; orgId: string; currency: string; account: Account };
export type Place = AccountPlace & {
  actor: string;
  note: Note;
  contacts: readonly Contact[];
  conduct: ConductConfig;
};
type Cells<Field extends string> = Partial<Record<Field, string | null>>;

/**
 * Puts what was suggested on record, with what somebody changed of it. People and needs go by the road of an imported row:
 * the same checks, the same ids, so that a later import of the same person or need finds it.
 * @returns our id of the contact, need or task
 * @throws AppError `invalid-input` for changes of another kind, for a name that is a contact's already, for what must not be
 * done, and for what no imported row may hold
 */
export function acceptSuggestion(place: Place, suggestion: Suggestion, changes?: SuggestionChanges): Promise<string> {
  if (changes && changes.kind !== suggestion.kind) throw otherKind(changes, suggestion);
  if (suggestion.kind === "person") return acceptPerson(place, suggestion, changesOf("person", changes));
  if (suggestion.kind === "need") return acceptNeed(place, suggestion, changesOf("need", changes));
  return acceptTask(place, suggestion, changesOf("task", changes));
}

/** Whoever goes by another name on record is still called so in the note. */
function acceptPerson(place: Place, suggestion: PersonSuggestion, changes: ChangesOf["person"]): Promise<string> {
  const { name = suggestion.name, title = suggestion.title } = changes;
  if (name === suggestion.name) return addPerson(place, { ...suggestion, title });
  const held = place.contacts.find((contact) => [contact.name, ...contact.aliases].includes(name));
  if (held) throw isContact(held.name);
  return addPerson(place, { name, title, aliases: [suggestion.name, ...suggestion.aliases] });
}

function isContact(name: string): AppError {
  const reasons = {
    zh: words("zh", "suggestion.contact-exists", { name }),
    en: words("en", "suggestion.contact-exists", { name }),
  };
  const fields = [{ field: "changes.name", reason: reasons.en, reasons }];
  return new AppError("invalid-input", `changes.name: ${reasons.en}`, { fields });
}

async function acceptTask(place: Place, suggestion: TaskSuggestion, changes: ChangesOf["task"]): Promise<string> {
  const { tx, orgId, account, note, actor } = place;
  const { statement = suggestion.statement, ownerName = suggestion.ownerName, dueOn = suggestion.dueOn } = changes;
  await refuseUnfit(place, statement);
  const about = { contactId: suggestion.contact?.id ?? null, opportunityId: suggestion.opportunity?.id ?? null };
  const source = { accountId: account.id, noteId: note.id, quote: suggestion.quote, by: actor };
  const { id } = await insertTask(tx, orgId, { ...source, ...about, statement, ownerName, dueOn });
  return id;
}

async function refuseUnfit({ tx, orgId, conduct }: Place, statement: string): Promise<void> {
  refuseConduct("changes.statement", statement, conduct, await listCompetitorNames(tx, orgId));
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

/**
 * What somebody said is supported by their words in the note, and confirmed where they spoke them and nobody changed them;
 * what is laid to somebody else, or deeper than was said, is a hypothesis (`10-method.md §10`).
 */
async function acceptNeed(place: Place, suggestion: NeedSuggestion, changes: ChangesOf["need"]): Promise<string> {
  const { tx, orgId, account, note, contacts } = place;
  const { statement = suggestion.statement, layer = "explicit", holderId = suggestion.holder.id } = changes;
  const holder = contacts.find(({ id }) => id === holderId);
  if (holderId !== null && !holder)
    throw new AppError("not-found", `no contact ${holderId}`, { params: { what: holderId } });
  if (statement !== suggestion.statement) await refuseUnfit(place, statement);
  const isTheirs = holderId === suggestion.holder.id && layer === "explicit";
  const isConfirmed = isTheirs && suggestion.isSpoken && statement === suggestion.statement;
  const cells: Cells<NeedField> = {
    account: account.externalId,
    holder: holder?.externalId ?? null,
    statement,
    layer,
    kind: "organisation",
    status: isConfirmed ? "confirmed" : isTheirs ? "supported" : "hypothesis",
    quote: suggestion.quote,
    note: note.externalId,
    speaker: suggestion.isSpoken ? suggestion.holder.externalId : null,
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

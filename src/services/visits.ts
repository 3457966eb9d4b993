import { v7 as uuidv7 } from "uuid";
import type { Day } from "#domain/day";
import type { Interaction } from "#domain/interaction";
import type { Note } from "#domain/note";
import type { Task } from "#domain/task";
import { AppError } from "#errors";
import { indexNotes } from "#retrieval/index-passages";
import { recordAudit } from "#store/audit";
import { listCompetitorNames } from "#store/competitors";
import { findInteraction, insertInteraction, listInteractions } from "#store/interactions";
import { listNotesOfSource, type NoteRow, upsertNotes } from "#store/notes";
import { bumpDataVersion } from "#store/organisations";
import { insertTask, listTasks } from "#store/tasks";
import type { Tx } from "#store/tx";
import { withOrg } from "#store/with-org";
import { createTranslate } from "#text/translate";
import { type VisitsMessage, visitsEn } from "#text/visits.en";
import { visitsZh } from "#text/visits.zh";
import { accountOf } from "./account-page.ts";
import type { Caller } from "./caller.ts";
import type { CatchUp } from "./catch-up.ts";
import type { Deps } from "./deps.ts";
import { ownName } from "./own-name.ts";
import type { PortfolioReader } from "./portfolio.ts";
import type { ScoredAccount, ScoredPortfolio } from "./score-portfolio.ts";
import { assertEditable } from "./sight/access.ts";
import { storableNote } from "./storable-note.ts";
import { refuseConduct } from "./tasks/refuse-conduct.ts";
import { taskView } from "./tasks/task-view.ts";

const translate = createTranslate({ zh: visitsZh, en: visitsEn });

export type VisitInput = {
  /** Whoever sends the same again sends the same id: it is one visit. */
  id?: string | undefined;
  date: Day;
  kind: Interaction["kind"];
  /** Left out: the level last recorded with the people met. */
  level?: NonNullable<Interaction["level"]> | undefined;
  contactIds: readonly string[];
  summary: string;
  nextStep?: { statement: string; dueOn?: Day | null | undefined; ownerName?: string | null | undefined } | undefined;
};
type Logging = { caller: Caller; portfolio: ScoredPortfolio; scored: ScoredAccount; visit: VisitInput };
type Logged = { interaction: Interaction; note: Note; task: Task | null };

/** Who was met, what was said and what follows from it. */
export function createLogVisit({ db }: Deps, readPortfolio: PortfolioReader, catchUp: CatchUp) {
  /**
   * A record that scores count, a note with what was said and a task with the next step, all of them or none. The record and
   * the note bear the same external id, the task names the note. Sent again under its id, a visit stays as it was logged first.
   * @throws AppError `not-found` for an account that is not seen, `forbidden` for those who only read, `invalid-input` for a
   *   day after the one we stand at, a contact of another account, and a next step that must not be done
   */
  return async (caller: Caller, accountId: string, visit: VisitInput) => {
    const portfolio = await readPortfolio(caller, undefined);
    const scored = accountOf(portfolio, accountId);
    const logging = { caller, portfolio, scored, visit };
    checkVisit(logging);
    const { logged, isNew } = await withOrg(db, caller.orgId, async (tx) => {
      await assertEditable(tx, caller, accountId, accountId);
      const externalId = `visit:${visit.id ?? uuidv7()}`;
      const interaction = await insertInteraction(tx, caller.orgId, await recordOf(tx, logging, externalId));
      if (!interaction) return { logged: await loggedBefore(tx, logging, externalId), isNew: false };
      return { logged: await writeDown(tx, logging, interaction), isNew: true };
    });
    if (isNew) await catchUp(caller.orgId, "note");
    return visitView(portfolio, logged);
  };
}

function checkVisit({ portfolio: { asOf }, scored: { contacts }, visit }: Logging): void {
  if (visit.date > asOf) throw refuse("date", "date.future", { today: asOf });
  const stranger = visit.contactIds.find((id) => contacts.every((contact) => contact.id !== id));
  if (stranger !== undefined) throw refuse("contactIds", "contact.unknown", { id: stranger });
}

function refuse(field: string, key: VisitsMessage, values: Record<string, string> = {}): AppError {
  const reasons = { zh: translate("zh", key, values), en: translate("en", key, values) };
  return new AppError("invalid-input", `${field}: ${reasons.en}`, { fields: [{ field, reason: reasons.en, reasons }] });
}

async function recordOf(tx: Tx, { caller, scored, visit }: Logging, externalId: string) {
  const { date, kind, summary } = visit;
  const [contactId = null, ...alsoMet] = [...new Set(visit.contactIds)];
  const accountId = scored.account.id;
  const level = visit.level ?? (await lastLevel(tx, caller.orgId, accountId, new Set(visit.contactIds)));
  const ownerName = await ownName(tx, caller);
  return { externalId, accountId, contactId, alsoMet, date, kind, level, ownerName, summary: storable(summary) };
}

/** Nobody is asked twice whether somebody is of the leadership: the last record of a talk with them says so. */
async function lastLevel(tx: Tx, orgId: string, accountId: string, contactIds: ReadonlySet<string>) {
  const talks = await listInteractions(tx, orgId, accountId);
  const known = talks.filter(
    ({ contactId, level }) => level !== null && contactId !== null && contactIds.has(contactId),
  );
  return known.at(-1)?.level ?? null;
}

async function writeDown(tx: Tx, logging: Logging, interaction: Interaction): Promise<Logged> {
  const { caller, visit } = logging;
  const { orgId, actor } = caller;
  const saved = await upsertNotes(tx, orgId, [noteOf(logging, interaction)]);
  await indexNotes(tx, orgId, saved.changed);
  const [note] = saved.changed;
  if (!note) throw new AppError("internal", "the note of a visit was not written");
  const task = await addNextStep(tx, logging, note);
  await bumpDataVersion(tx, orgId);
  const details = { date: visit.date, kind: visit.kind, noteId: note.id, taskId: task?.id ?? null };
  await recordAudit(tx, orgId, { actor, action: "log-visit", subject: `interaction:${interaction.id}`, details });
  return { interaction, note, task };
}

function noteOf({ caller, scored, visit }: Logging, { externalId, ownerName, accountId }: Interaction): NoteRow {
  const { lang, actor } = caller;
  const { kind, date: day } = visit;
  const met = [...new Set(visit.contactIds)].map((id) => scored.contacts.find((contact) => contact.id === id)?.name);
  const names = met.filter((name) => name !== undefined).join(translate(lang, "names.join")) || "none";
  const title = translate(lang, "note.title", { kind, day, names });
  const text = visit.summary.replace(/\r\n?/g, "\n");
  return storableNote({ externalId, kind: "note", accountId, title, date: day, author: ownerName ?? actor, text });
}

async function addNextStep(tx: Tx, { caller, portfolio, visit }: Logging, note: Note): Promise<Task | null> {
  const { nextStep } = visit;
  if (!nextStep || note.accountId === null) return null;
  const { orgId, actor } = caller;
  const { statement, dueOn = null, ownerName = await ownName(tx, caller) } = nextStep;
  const rivals = await listCompetitorNames(tx, orgId);
  refuseConduct("nextStep.statement", statement, portfolio.scoring.conduct, rivals);
  const [contactId = null] = visit.contactIds;
  const about = { accountId: note.accountId, contactId, opportunityId: null, noteId: note.id, quote: null };
  return insertTask(tx, orgId, { ...about, statement, ownerName, dueOn, by: actor });
}

async function loggedBefore(tx: Tx, { caller: { orgId }, scored }: Logging, externalId: string): Promise<Logged> {
  const interaction = await findInteraction(tx, orgId, externalId);
  if (interaction?.accountId !== scored.account.id) throw refuse("id", "id.taken");
  const [note] = await listNotesOfSource(tx, orgId, externalId);
  if (!note) throw new AppError("internal", "the note of a visit is not there");
  const tasks = await listTasks(tx, orgId, { accountId: scored.account.id });
  // Others may have made tasks of the note's sentences since; those quote them.
  const task = tasks.find(({ noteId, quote }) => noteId === note.id && quote === null) ?? null;
  return { interaction, note, task };
}

function visitView(portfolio: ScoredPortfolio, { interaction, note, task }: Logged) {
  const { id, externalId, accountId, contactId, alsoMet, date, kind, level, summary } = interaction;
  const contactIds = contactId === null ? [] : [contactId, ...alsoMet];
  const nextStep = task && taskView(portfolio, task);
  return { id, externalId, accountId, contactIds, date, kind, level, summary, noteId: note.id, nextStep };
}

/** PostgreSQL keeps no text with U+0000 in it. */
function storable(text: string): string {
  return text.replaceAll("\0", "").replace(/\r\n?/g, "\n");
}

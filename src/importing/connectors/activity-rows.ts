import type { NoteRecord } from "../import-record.ts";
import { type Activity, kindOf, noteOf } from "./activity-records.ts";
import type { GoneRecord, SourceRow, SourceTable } from "./connector.ts";
import type { CrmMapping, MappedField } from "./crm-mapping.ts";
import type { NoticeBoard } from "./pull-notice.ts";
import { headersOf } from "./source-cells.ts";

export type ActivityRows = { tables: SourceTable[]; notes: NoteRecord[]; gone: GoneRecord[] };

type Parts = { mapping: CrmMapping; fields: readonly MappedField[]; path: string; board: NoticeBoard };

const own = { id: "id", account: "account", contact: "contact", kind: "kind" };

/** Null, with the reason told, where an activity is no contact with a customer. */
function interactionRow(activity: Activity, mapping: CrmMapping, board: NoticeBoard): SourceRow | null {
  const { externalId, account, contact, cells, state } = activity;
  if (state !== "" && !mapping.hasHappened(state)) {
    board.add("not-happened", state);
    return null;
  }
  const kind = kindOf(mapping, activity, board);
  if (kind === null || account === null) return null;
  return { externalId, cells: { ...cells, id: externalId, account, contact: contact ?? "", kind } };
}

/**
 * Activities → interactions, and notes where something was written. What an activity is no longer, or never was, comes
 * back as gone: a call that was kept and then cancelled is taken out.
 */
export function activityRows(activities: readonly Activity[], { mapping, fields, path, board }: Parts): ActivityRows {
  const rows: SourceRow[] = [];
  const notes: NoteRecord[] = [];
  const gone: GoneRecord[] = [];
  for (const activity of activities) {
    const { externalId } = activity;
    if (activity.account === null) board.add("without-account", externalId);
    const row = activity.countsAsContact ? interactionRow(activity, mapping, board) : null;
    if (row) rows.push(row);
    else gone.push({ kind: "interactions", externalId });
    const note = noteOf(activity, notes.length + 1);
    if (note) notes.push(note);
    else gone.push({ kind: "notes", externalId });
  }
  const used = fields.filter(({ field }) => field !== "text" && field !== "status");
  return { tables: [{ kind: "interactions", path, headers: headersOf(used, own), rows }], notes, gone };
}

/** Notes alone; those of no customer are told and left out. */
export function noteRows(activities: readonly Activity[], board: NoticeBoard): ActivityRows {
  const notes: NoteRecord[] = [];
  const gone: GoneRecord[] = [];
  for (const activity of activities) {
    if (activity.account === null) board.add("without-account", activity.externalId);
    const note = noteOf(activity, notes.length + 1);
    if (note) notes.push(note);
    else gone.push({ kind: "notes", externalId: activity.externalId });
  }
  return { tables: [], notes, gone };
}

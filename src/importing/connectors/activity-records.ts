import { type Day, findDay } from "#domain/day";
import type { InteractionRecord, NoteRecord } from "../import-record.ts";
import type { CrmMapping } from "./crm-mapping.ts";
import type { NoticeBoard } from "./pull-notice.ts";

type InteractionKind = InteractionRecord["kind"];

/** A call, an e-mail, a meeting: when, with whom, and what was written about it. */
export type Activity = {
  externalId: string;
  account: string | null;
  contact: string | null;
  /** The importer's cells: date, level, owner, summary. */
  cells: Readonly<Record<string, string>>;
  /** Words that may name its kind, the most telling first. */
  kindWords: readonly string[];
  /** Its kind where no word names one; null: then it is no contact with the customer. */
  usualKind: InteractionKind | null;
  state: string;
  text: string;
  /** False for what only brings a text: its contact is counted elsewhere. */
  countsAsContact: boolean;
};

const maxTitleLength = 80;

/** The first line, cut to a title's length. */
export function titleOf(text: string): string {
  return (text.split("\n").find((line) => line.trim() !== "") ?? "").trim().slice(0, maxTitleLength);
}

/** The kind by the mapping's words; told where no word is known and the object has no usual kind. */
export function kindOf(mapping: CrmMapping, { kindWords, usualKind }: Activity, board: NoticeBoard) {
  const named = kindWords.map(mapping.kindOf).find((kind) => kind !== null);
  const kind = named ?? usualKind;
  if (kind === null) board.add("kind-unknown", kindWords.find((word) => word !== "") ?? "–");
  return kind;
}

/** What was written about an activity; null where nothing was. */
export function noteOf(activity: Activity, line: number): NoteRecord | null {
  const { externalId, account, cells } = activity;
  const text = activity.text.replace(/\r\n?/g, "\n").trim();
  if (text === "" || account === null) return null;
  const date: Day | null = findDay(cells.date ?? "");
  const title = cells.title || cells.summary || titleOf(text);
  return { line, externalId, kind: "note", accountRef: account, title, date, author: cells.owner || null, text };
}

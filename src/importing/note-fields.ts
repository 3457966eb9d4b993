import { z } from "zod";
import { type Day, findDay } from "#domain/day";
import { type Note, noteKinds } from "#domain/note";
import { readDay } from "./cells/read-day.ts";
import { createWordReader } from "./cells/read-word.ts";
import { foldHeader } from "./fold-text.ts";
import { type Read, refuse } from "./reason.ts";

/** What the head of a note may say, by the words it may say it with. */
const noteWords = {
  id: ["id", "externalId", "编号"],
  account: ["account", "accountId", "customer", "客户", "客户编号", "客户名称"],
  title: ["title", "subject", "标题"],
  date: ["date", "日期"],
  author: ["author", "作者", "记录人"],
  kind: ["kind", "type", "类型"],
  text: ["text", "body", "content", "正文"],
} as const;
export type NoteField = keyof typeof noteWords;
const noteFields: readonly NoteField[] = ["id", "account", "title", "date", "author", "kind", "text"];

/** The head of a note as texts; a field that is blank or absent is null. */
export type NoteHead = Record<NoteField, string | null>;

/** Front matter's YAML makes dates and numbers of what looks like one; both mean the text. */
const scalarSchema = z
  .union([z.string(), z.number(), z.date(), z.null()])
  .transform((value) => (value instanceof Date ? isoDay(value) : (value ?? "").toString().trim()));

function isoDay(date: Date): string {
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
}

export const emptyHead: Readonly<NoteHead> = {
  id: null,
  account: null,
  title: null,
  date: null,
  author: null,
  kind: null,
  text: null,
};

/** An object from front matter or a JSON line → head. Reason: `not-a-note` naming the field that is not text. */
export function readNoteHead(source: Readonly<Record<string, unknown>>): Read<NoteHead> {
  const head: NoteHead = { ...emptyHead };
  for (const [key, value] of Object.entries(source)) {
    const field = noteFields.find((known) => noteWords[known].some((word) => foldHeader(word) === foldHeader(key)));
    if (!field || value === undefined) continue;
    const scalar = scalarSchema.safeParse(value);
    if (!scalar.success) return refuse("not-a-note", { field: key });
    head[field] ??= scalar.data === "" ? null : scalar.data;
  }
  return { value: head };
}

const readKindWord = createWordReader(noteKinds, {
  note: ["笔记", "记录", "纪要", "meeting", "call", "visit"],
  knowledge: ["知识", "资料", "产品资料", "案例"],
});

/** `notes/2026-03-05 Visit.md` → title `Visit`, date 2026-03-05; the whole name is the title where no day leads it. */
export function readFileName(path: string): { title: string; date: Day | null } {
  const name = (path.split(/[\\/]/).at(-1) ?? path).replace(/\.[^.]+$/, "");
  const found = /^(\d{4}-\d{2}-\d{2})[\s_.-]*(.*)$/u.exec(name);
  const date = found ? findDay(found[1] ?? "") : null;
  const title = date ? (found?.[2] ?? "").replaceAll("_", " ").trim() : name.replaceAll("_", " ").trim();
  return { title: title === "" ? name : title, date };
}

/** The head's kind; `note` where it says none. */
export function readNoteKind(head: NoteHead): Read<Note["kind"]> {
  return head.kind === null ? { value: "note" } : readKindWord(head.kind);
}

/** The head's date; null where it has none. */
export function readNoteDate(head: NoteHead): Read<Day | null> {
  return head.date === null ? { value: null } : readDay(head.date);
}

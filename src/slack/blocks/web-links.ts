import type { LedgerEntry } from "#domain/evidence";
import { blockLimits } from "./limits.ts";

/** Where things stand in the web application. Null: there is no page of it. */
export type WebLinks = {
  home: () => string;
  account: (id: string) => string;
  draft: (id: string) => string;
  /** A note, opened at the passage where `start` and `end` are given (UTF-16 offsets into its text). */
  note: (noteId: string, start?: number, end?: number) => string;
  /** Where a reader sees what was cited: a passage in its note, all else on the page of its account. */
  evidence: (entry: LedgerEntry) => string | null;
};

/** @param publicAddress of the web application, `https://groundplan.example.com` or with a path behind it */
export function createWebLinks(publicAddress: string): WebLinks {
  const base = publicAddress.replace(/\/+$/u, "");
  const page = (...steps: string[]) => `${base}/${steps.map(encodeURIComponent).join("/")}`;
  const links: WebLinks = {
    home: () => `${base}/`,
    account: (id) => page("accounts", id),
    draft: (id) => page("drafts", id),
    note: (noteId, start, end) =>
      page("notes", noteId) + (start === undefined || end === undefined ? "" : `?start=${start}&end=${end}`),
    evidence: (entry) => shortEnough(addressOf(entry, links)),
  };
  return links;
}

function addressOf(entry: LedgerEntry, links: WebLinks): string | null {
  const noteId = noteOf(entry);
  if (noteId !== undefined && "text" in entry) return links.note(noteId, entry.start, entry.end);
  return entry.accountId === undefined ? null : links.account(entry.accountId);
}

function noteOf(entry: LedgerEntry): string | undefined {
  if (entry.kind === "note") return entry.noteId;
  return entry.kind === "knowledge" ? entry.documentId : undefined;
}

/** Ids of evidence come from files of others. */
function shortEnough(address: string | null): string | null {
  return address !== null && address.length <= blockLimits.url ? address : null;
}

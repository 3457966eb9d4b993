import { z } from "zod";
import type { ApiClient } from "#cli/api-client";
import type { LedgerEntry } from "#domain/evidence";

const noteSchema = z.object({ externalId: z.string().nullable() });

/** Says by which keys people know a piece of evidence. */
export type CiteKeys = (entry: LedgerEntry) => Promise<string[]>;

/**
 * Keys of evidence: ids of notes and documents as their source has them, `contact:C-104` for records, `account:A-01` for what
 * is of an account.
 */
export function createCiteKeys(api: ApiClient, accounts: ReadonlyMap<string, string>): CiteKeys {
  const known = new Map<string, Promise<string>>();
  const nameOf = (id: string) => {
    const read =
      known.get(id) ??
      api.get(`/v1/notes/${id}`, noteSchema).then(
        ({ externalId }) => externalId ?? id,
        () => id,
      );
    known.set(id, read);
    return read;
  };
  return async (entry) => {
    const document = documentOf(entry);
    if (document !== undefined) return [await nameOf(document)];
    const account = accounts.get(entry.accountId ?? "");
    const record = entry.kind === "fact" ? entry.record : undefined;
    return [account && `account:${account}`, record].filter((key) => key !== undefined);
  };
}

function documentOf(entry: LedgerEntry): string | undefined {
  if (entry.kind === "note") return entry.noteId;
  return entry.kind === "knowledge" ? entry.documentId : undefined;
}

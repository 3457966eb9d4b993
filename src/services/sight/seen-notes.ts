import type { Note } from "#domain/note";
import { getNote } from "#store/notes";
import type { Tx } from "#store/tx";
import { type Access, seesNote, unknown } from "./access.ts";

/** @throws AppError `not-found` for a note that is not seen, too */
export async function getSeenNote(tx: Tx, orgId: string, access: Access, id: string): Promise<Note> {
  const note = await getNote(tx, orgId, id);
  if (!seesNote(access, note)) throw unknown(id);
  return note;
}

import { sql } from "drizzle-orm";
import { z } from "zod";
import { type Passage, passageSchema } from "#domain/note";

/** A passage `p` with what its note `n` says of it, under the names of `Passage`. */
export const passageColumns = sql`
  p.id, p.note_id as "noteId", n.external_id as "externalId", n.kind, p.account_id as "accountId",
  n.title, n.date, n.author, p.text, p.start, p."end"`;

export const parsePassages = (rows: unknown): Passage[] => z.array(passageSchema).parse(rows);

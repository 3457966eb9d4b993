import { z } from "zod";
import type { Json } from "#domain/json";
import type { SourceStream } from "./connector.ts";
import type { PullNotice } from "./pull-notice.ts";

/**
 * Everything changed before `at` is read, and of what changed at that very moment everything up to `id` in the CRM's
 * order of ids; `id` null: all of it. `at`: milliseconds since 1970.
 */
export const positionSchema = z.object({ at: z.int(), id: z.string().nullable() });
export type Position = z.infer<typeof positionSchema>;

/** Changes of the last minutes may still come to light after later ones: CRMs index and commit late. */
export const settlingMs = 5 * 60_000;

/**
 * Where a reading begins: at `since` where a day is given, else where the stored cursor stands, else (null) at the first
 * object. A reading that begins after the stored cursor leaves a gap: then the cursor must stay where it is.
 */
export function startingPoint(stored: Json | null, sinceMs: number | null) {
  const known = stored === null ? null : positionSchema.parse(stored);
  if (sinceMs === null) return { from: known, leavesGap: false };
  const from: Position = { at: sinceMs - 1, id: null };
  return { from, leavesGap: known !== null && known.at < from.at };
}

/** Told where a reading leaves a gap. */
export function gapNotice(about: string, since: string | null): PullNotice {
  return { code: "since-after-cursor", about, count: 1, example: since ?? "" };
}

/** A position as it may be stored: never past the horizon, so that what comes to light late is read next time. */
export function upTo(position: Position, horizon: number): Position {
  return position.at > horizon ? { at: horizon, id: null } : position;
}

/**
 * Sets the cursor of parts that hang on other records, before those are read for the first time: they are read with all
 * their parts, and only what changes from now on is to be followed.
 */
export function startOfParts(name: string, path: string, horizon: number): SourceStream {
  return {
    name,
    read: async function* (stored, since) {
      if (stored !== null || since !== null) return;
      const cursor: Position = { at: horizon, id: null };
      yield { path, tables: [], notes: [], gone: [], orderPatterns: [], cursor, done: 0, total: 0, notices: [] };
    },
  };
}

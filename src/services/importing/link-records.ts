import type { Rejection } from "#importing/parsed-records";
import { refuse } from "#importing/reason";
import { createTally, type NoticeCode, type Tally } from "#importing/tally";
import type { IdResolver } from "./known-records.ts";

/** Links the records of one file to stored ones, and keeps what could not be linked. */
export type Linker = {
  tally: Tally;
  rejections: Rejection[];
  /** The id behind a reference, repaired where that is certain; null where there is none. */
  find: (resolve: IdResolver, ref: string | null, field: string) => string | null;
  /** The id behind a reference without which the row means nothing; null, and the row rejected, where there is none. */
  need: (resolve: IdResolver, ref: string, row: { line: number; column: string }) => string | null;
  /** The id behind a reference that may stay open; where it names nothing known, that is noticed. */
  mayHave: (resolve: IdResolver, ref: string | null, about: { field: string; notice: NoticeCode }) => string | null;
};

export function createLinker(): Linker {
  const tally = createTally();
  const rejections: Rejection[] = [];
  const find = (resolve: IdResolver, ref: string | null, field: string) => {
    if (ref === null) return null;
    const found = resolve(ref);
    if (found?.repair) tally.repair("reference-spelling", field, found.repair.from, found.repair.to);
    return found?.id ?? null;
  };
  return {
    tally,
    rejections,
    find,
    need: (resolve, ref, { line, column }) => {
      const id = find(resolve, ref, column);
      if (id === null) rejections.push({ line, column, ...refuse("unknown-reference", { value: ref }), more: [] });
      return id;
    },
    mayHave: (resolve, ref, { field, notice }) => {
      if (ref === null) return null;
      const id = find(resolve, ref, field);
      if (id === null) tally.notice(notice, ref, { column: field });
      return id;
    },
  };
}

import { diffChars, diffLines } from "diff";

/** A stretch that was replaced: offsets in the verified text and in the text as it is now. */
export type Change = { wasStart: number; wasEnd: number; start: number; end: number };

/** Past this many differing characters two blocks are two texts; the whole block then counts as changed. */
const maxEdits = 2_000;

type Part = { value: string; added: boolean; removed: boolean };

/** Adjacent removed and added parts as one change; offsets count from the given starts. */
function toChanges(parts: readonly Part[], wasFrom: number, from: number): Change[] {
  const changes: Change[] = [];
  let was = wasFrom;
  let at = from;
  let open: Change | null = null;
  for (const { value, added, removed } of parts) {
    if (!added && !removed) {
      was += value.length;
      at += value.length;
      open = null;
      continue;
    }
    if (!open) {
      open = { wasStart: was, wasEnd: was, start: at, end: at };
      changes.push(open);
    }
    if (removed) was += value.length;
    else at += value.length;
    open.wasEnd = was;
    open.end = at;
  }
  return changes;
}

/** Within a changed block of lines, the characters that changed. */
function narrow(verified: string, text: string, block: Change): Change[] {
  const before = verified.slice(block.wasStart, block.wasEnd);
  const after = text.slice(block.start, block.end);
  if (before === "" || after === "") return [block];
  const parts = diffChars(before, after, { maxEditLength: maxEdits });
  return parts ? toChanges(parts, block.wasStart, block.start) : [block];
}

/** Where a text differs from the one that was verified, in reading order. */
export function findChanges(verified: string, text: string): Change[] {
  if (verified === text) return [];
  const blocks = toChanges(diffLines(verified, text), 0, 0);
  return blocks.flatMap((block) => narrow(verified, text, block));
}

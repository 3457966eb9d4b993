import type { Ledger, LedgerEntry } from "#domain/evidence";
import { stableJson } from "#domain/stable-json";

const numbered = /^(?<letters>\D+)(?<number>\d+)$/u;

/**
 * Today's evidence under ids that fit beside those of a draft that was written before: an entry that is there already, to
 * the last member, keeps its id; any other takes the next free one of its letter and says of which rewriting it is
 * (`redraft`). So whatever kept sentences cite stays what it was, and no id means two things.
 */
export function continueLedger(before: Ledger, now: Ledger): LedgerEntry[] {
  const held = new Map(before.map((entry) => [contentOf(entry), entry]));
  const next = highestNumbers(before);
  const redraft = Math.max(0, ...before.map((entry) => entry.redraft ?? 0)) + 1;
  return now.map((entry) => {
    const same = held.get(contentOf(entry));
    if (same) {
      held.delete(contentOf(entry));
      return same;
    }
    const letters = numbered.exec(entry.id)?.groups?.letters ?? "E";
    const number = (next.get(letters) ?? 0) + 1;
    next.set(letters, number);
    return { ...entry, id: `${letters}${number}`, redraft };
  });
}

/** Everything but the place in a ledger. */
function contentOf({ id: _id, redraft: _redraft, ...content }: LedgerEntry): string {
  return stableJson(content);
}

function highestNumbers(ledger: Ledger): Map<string, number> {
  const highest = new Map<string, number>();
  for (const { id } of ledger) {
    const { letters = "", number = "0" } = numbered.exec(id)?.groups ?? {};
    highest.set(letters, Math.max(highest.get(letters) ?? 0, Number(number)));
  }
  return highest;
}

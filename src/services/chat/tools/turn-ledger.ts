import type { LedgerEntry } from "#domain/evidence";
import { stableJson } from "#domain/stable-json";

type Unnumbered<Entry> = Entry extends LedgerEntry ? Omit<Entry, "id"> : never;
/** An entry before it has its number in the turn. */
export type EntryInput = Unnumbered<LedgerEntry>;

export type TurnLedger = {
  /** What is there already keeps its number. */
  add: <Input extends EntryInput>(inputs: readonly Input[]) => (Input & { id: string })[];
  entries: () => readonly LedgerEntry[];
};

const letters = { fact: "F", record: "F", score: "S", note: "N", knowledge: "K" } as const satisfies Record<
  LedgerEntry["kind"],
  string
>;

/** Evidence of one turn of a conversation: one number is one entry, whichever tool gave it and however often. */
export function createTurnLedger(): TurnLedger {
  const numbers = new Map<string, string>();
  const counts = new Map<string, number>();
  const held: LedgerEntry[] = [];
  const numberOf = (kind: LedgerEntry["kind"]) => {
    const letter = letters[kind];
    const next = (counts.get(letter) ?? 0) + 1;
    counts.set(letter, next);
    return `${letter}${next}`;
  };
  const addOne = <Input extends EntryInput>(input: Input): Input & { id: string } => {
    const key = stableJson(input);
    const known = numbers.get(key);
    if (known !== undefined) return { ...input, id: known };
    const id = numberOf(input.kind);
    numbers.set(key, id);
    const entry = { ...input, id };
    held.push(entry);
    return entry;
  };
  return { add: (inputs) => inputs.map(addOne), entries: () => held };
}

/** An entry without the number it has elsewhere. */
export function withoutNumber({ id: _, ...entry }: LedgerEntry): EntryInput {
  return entry;
}

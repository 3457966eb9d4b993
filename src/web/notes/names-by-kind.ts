import type { Note } from "../api/types.ts";

type Mention = Note["mentions"][number];
/** The first place where a note names somebody or something, under the name on record or as it is written. */
export type NoteMention = { label: string; start: number; end: number };
export type NamedGroup = { kind: Mention["kind"]; names: NoteMention[] };

const order = ["person", "organisation", "product", "money", "date"] as const satisfies readonly Mention["kind"][];

/** Kinds in a fixed order, each name once. */
export function namesByKind(mentions: readonly Mention[]): NamedGroup[] {
  return order.flatMap((kind) => {
    const names = new Map<string, NoteMention>();
    for (const { start, end, name, text } of mentions.filter((mention) => mention.kind === kind)) {
      const label = name ?? text;
      if (!names.has(label)) names.set(label, { label, start, end });
    }
    return names.size > 0 ? [{ kind, names: [...names.values()] }] : [];
  });
}

import type { Named, NamedKind } from "../chat-tools.ts";

const marks = {
  account: "ⓐ",
  person: "ⓟ",
  deal: "ⓓ",
  product: "ⓖ",
  rival: "ⓡ",
  colleague: "ⓒ",
} as const satisfies Record<NamedKind, string>;
const marksPattern = /[ⓐⓟⓓⓖⓡⓒ]/gu;

/**
 * The question in lower case with a mark for everything it names, so that no word inside a name is taken for what is
 * asked. `named` is sorted by place; a stretch that fits several is marked once.
 */
export function maskNames(question: string, named: readonly Named[]): string {
  let masked = "";
  let at = 0;
  for (const { kind, start, end } of named) {
    if (start < at) continue;
    masked += question.slice(at, start) + marks[kind];
    at = end;
  }
  return `${masked}${question.slice(at)}`.toLowerCase();
}

/** The masked question without its marks. */
export function withoutMarks(masked: string): string {
  return masked.replace(marksPattern, " ");
}

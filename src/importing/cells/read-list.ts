/** A cell → its entries, split at `;` `；` `、` `|` and line breaks; trimmed, without blanks and repetitions. */
export function readList(cell: string): string[] {
  const entries = cell.split(/[;；、|\r\n]+/u).map((entry) => entry.trim());
  return [...new Set(entries.filter((entry) => entry !== ""))];
}

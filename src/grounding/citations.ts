/** Ids cited at one place, `[F1]`, `[F1, N2]`, `[N1][N2]`. Offsets include the brackets. */
export type Citation = { ids: string[]; start: number; end: number };

const group = /[[［【]\s?[A-Z]\d{1,6}(?:\s?[,，、;；]\s?[A-Z]\d{1,6})*\s?[\]］】]/g;
const id = /[A-Z]\d{1,6}/g;

/** Citations in a text, neighbours joined. */
export function findCitations(text: string): Citation[] {
  const found: Citation[] = [];
  for (const match of text.matchAll(group)) {
    const start = match.index;
    const end = start + match[0].length;
    const ids = match[0].match(id) ?? [];
    const last = found.at(-1);
    if (last && /^[ \t]?$/.test(text.slice(last.end, start))) {
      last.ids.push(...ids);
      last.end = end;
    } else found.push({ ids: [...ids], start, end });
  }
  return found;
}

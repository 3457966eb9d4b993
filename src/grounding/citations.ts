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

const bracketed = /[[［【]([^[\]［］【】\n]{1,60})[\]］】]/g;
const unclosed = /[[［【]\s?[A-Z]\d{1,6}(?=[\s，。,.;；]|$)/g;
const separator = /[\s,，、;；&/+–—~-]+|\b(?:and|to|see)\b|[和至到见：:]|来源|依据|证据/;
const loneId = /^[A-Za-z]\d{1,12}(?:\.\d{1,3})?$/;

/**
 * What looks like a citation and cannot be read as one: `[f1]`, `[F1 F2]`, `[F1–F3]`, `[F1;]`, `[F1`. A bracket that
 * holds anything else beside ids is none.
 */
export function findMalformedCitations(text: string): { start: number; end: number }[] {
  if (!/[[［【]/.test(text)) return [];
  const closed = [...text.matchAll(bracketed)].filter(([, inner = ""]) => holdsIdsAlone(inner));
  return [...closed, ...text.matchAll(unclosed)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, written: match[0] }))
    .filter(({ written, end }) => findCitations(written).length === 0 && !closesLater(text, end))
    .map(({ start, end }) => ({ start, end }));
}

function holdsIdsAlone(inner: string): boolean {
  const words = inner.split(separator).filter((word) => word !== "");
  return words.length > 0 && words.every((word) => loneId.test(word));
}

/** The bracket that seems open is closed further on, so the whole of it was judged already. */
function closesLater(text: string, end: number): boolean {
  if (/[\]］】]/.test(text[end - 1] ?? "")) return false;
  return /^[^[［【\n]{0,60}[\]］】]/.test(text.slice(end, end + 62));
}

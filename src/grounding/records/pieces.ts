/** A sentence is rarely longer; what is gets read piece by piece, so that time stays linear in its length. */
const longest = 600;

/** Pieces of a text and where they start, cut behind a mark or space where there is one. */
export function piecesOf(text: string): { text: string; start: number }[] {
  const pieces: { text: string; start: number }[] = [];
  for (let start = 0; start < text.length; ) {
    const whole = text.slice(start, start + longest);
    const cut =
      start + longest >= text.length ? whole.length : Math.max(whole.lastIndexOf(" "), whole.lastIndexOf("，")) + 1;
    const length = cut > 0 ? cut : whole.length;
    pieces.push({ text: whole.slice(0, length), start });
    start += length;
  }
  return pieces;
}

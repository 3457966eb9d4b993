const beyondAscii = /[^\x20-\x7E\n]+/gu;
const letter = /^[\p{L}\p{N}]$/u;
const leftOut = "…";

/**
 * `text` as a font can draw it: an accented letter that it lacks without its accent, letters and digits of a script that
 * it lacks as one `…`, anything else that it lacks (emoji, controls, joiners) not at all. ASCII and line breaks stay.
 */
export function drawableText(text: string, hasGlyph: (codePoint: number) => boolean): string {
  const isDrawn = (character: string) => hasGlyph(character.codePointAt(0) ?? 0);
  const drawn = (character: string): string => {
    if (isDrawn(character)) return character;
    const plain = [...character.normalize("NFKD")].filter(isDrawn).join("");
    return plain === "" && letter.test(character) ? leftOut : plain;
  };
  return text.replace(beyondAscii, (run) => {
    const parts = [...run].map(drawn).filter((part) => part !== "");
    return parts.filter((part, at) => part !== leftOut || parts[at - 1] !== leftOut).join("");
  });
}

/** Characters that every font here has need no look; the space behind those that are left out goes with them. */
const beyondAscii = /([^\x20-\x7E\n]+)( ?)/gu;
const letter = /^[\p{L}\p{N}]$/u;
const mark = /^\p{M}$/u;
const leftOut = "…";
/** Letters that Unicode does not take apart. */
const plainLetters = new Map(
  Object.entries({ ł: "l", Ł: "L", đ: "d", Đ: "D", ı: "i", ħ: "h", Ħ: "H", œ: "oe", Œ: "OE" }),
);

/**
 * `text` as a font can draw it: an accented letter that it lacks without its accent, letters and digits of a script that
 * it lacks as one `…`, anything else that it lacks (emoji, controls, joiners) not at all, nor an accent that stands alone,
 * which would be drawn over its neighbour. ASCII and line breaks stay.
 */
export function drawableText(text: string, hasGlyph: (codePoint: number) => boolean): string {
  const isDrawn = (character: string) => !mark.test(character) && hasGlyph(character.codePointAt(0) ?? 0);
  const drawn = (character: string): string => {
    if (isDrawn(character)) return character;
    const parts = plainLetters.get(character) ?? character.normalize("NFKD");
    const plain = [...parts].filter(isDrawn).join("");
    return plain === "" && letter.test(character) ? leftOut : plain;
  };
  return text.normalize("NFC").replace(beyondAscii, (_, run: string, space: string) => {
    const parts = [...run].map(drawn).filter((part) => part !== "");
    const shown = parts.filter((part, at) => part !== leftOut || parts[at - 1] !== leftOut).join("");
    return shown === "" ? "" : shown + space;
  });
}

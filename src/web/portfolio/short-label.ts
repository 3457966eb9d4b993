const widest = 16;

/** A Chinese character is twice as wide as a Latin one. */
const widthOf = (character: string) => (/[\u2e80-\uffef]/u.test(character) ? 2 : 1);

/** A name cut to what fits beside a bubble: eight Chinese characters, sixteen Latin letters. */
export function shortLabel(name: string): string {
  let width = 0;
  let kept = "";
  for (const character of name) {
    width += widthOf(character);
    if (width > widest) return `${kept.trimEnd()}…`;
    kept += character;
  }
  return name;
}

/** Pixels that a label takes at 12 px: a Latin letter is a little wider than half a Chinese character. */
export function labelWidth(label: string): number {
  return [...label].reduce((width, character) => width + widthOf(character), 0) * 6.5;
}

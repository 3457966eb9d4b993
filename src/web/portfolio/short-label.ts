const widest = 16;
const pixelsPerUnit = 6.5;

/** A Chinese character is twice as wide as a Latin one. */
const widthOf = (character: string) => (/[\u2e80-\uffef]/u.test(character) ? 2 : 1);
const unitsOf = (text: string) => [...text].reduce((width, character) => width + widthOf(character), 0);

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

/** Pixels that a label of one or more lines takes at 12 px: a Latin letter is a little wider than half a Chinese character. */
export function labelWidth(label: string): number {
  return Math.max(...label.split("\n").map(unitsOf)) * pixelsPerUnit;
}

/** Where a line may end: between words, as the browser's own dictionary finds them in Chinese. */
function wordsOf(name: string): string[] {
  const words: string[] = [];
  for (const { segment } of new Intl.Segmenter("zh", { granularity: "word" }).segment(name)) {
    const last = words.at(-1);
    const isNewWord = last === undefined || last.endsWith(" ") || meetsChinese(last, segment);
    if (isNewWord) words.push(segment);
    else words[words.length - 1] = last + segment;
  }
  return words;
}

const meetsChinese = (before: string, after: string) =>
  /\p{Script=Han}$/u.test(before) || /^\p{Script=Han}/u.test(after);

/** The whole name on two lines as even as its words allow; null where it is one word or short enough for one line. */
export function twoLines(name: string): string | null {
  const words = wordsOf(name);
  if (words.length < 2 || unitsOf(name) <= widest / 2) return null;
  const splits = words.slice(1).map((_, at) => {
    const [first, second] = [
      words
        .slice(0, at + 1)
        .join("")
        .trimEnd(),
      words.slice(at + 1).join(""),
    ];
    return { label: `${first}\n${second}`, width: Math.max(unitsOf(first), unitsOf(second)) };
  });
  return splits.reduce((best, split) => (split.width < best.width ? split : best)).label;
}

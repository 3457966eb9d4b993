/** Numbers in [0, 1) that are the same on every machine (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const vocabulary = 20_000;
const wordsPerText = 40;
const wordsPerQuestion = 4;
const syllables = [
  "ba",
  "co",
  "di",
  "fu",
  "ge",
  "ho",
  "ju",
  "ka",
  "lo",
  "mi",
  "nu",
  "pa",
  "ro",
  "su",
  "ta",
  "vo",
  "zu",
];

/** The commonest word is 0; a word of twice the number is about half as frequent (Zipf). */
const drawWord = (random: () => number): string => wordOf(Math.floor(vocabulary ** random()) - 1);

/** Three to four syllables that no rule of stemming shortens. */
function wordOf(number: number): string {
  let word = "";
  for (let left = number + syllables.length ** 2; left > 0; left = Math.floor(left / syllables.length)) {
    word += syllables[left % syllables.length];
  }
  return `${word}x`;
}

const drawWords = (random: () => number, count: number): string =>
  Array.from({ length: count }, () => drawWord(random)).join(" ");

/** Text number `number` of a corpus: forty words, one passage. */
export const textOf = (number: number): string => drawWords(createRandom(number), wordsPerText);

/** Question number `number`: four words, common and rare as they come in the texts. */
export const questionOf = (number: number): string => drawWords(createRandom(-1 - number), wordsPerQuestion);

/** A vector of length 1 with components of single precision, as models send them. */
export function vectorOf(number: number, dimensions: number): number[] {
  const random = createRandom(number ^ 0x5bd1e995);
  const raw = Array.from({ length: dimensions }, () => random() - 0.5);
  const length = Math.hypot(...raw);
  return raw.map((component) => Math.fround(component / length));
}

import { readWords } from "../records/words.ts";

/** Words that say nothing of what is meant. */
const empty: ReadonlySet<string> = new Set(
  "a an the of in on at to for from by and or is was were are be been what how which that this its it as with between over under during per year years ended end fiscal".split(
    " ",
  ),
);
const han = /[\u3400-\u9fff]{2,64}/g;
const figure = /^\d+$/;

function pairsOf(run: string): string[] {
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
}

/** What a label or sentence speaks of: stems of its English words, pairs of its Chinese characters; no figures. */
export function termsOf(text: string): Set<string> {
  const words = readWords(text).filter((word) => !empty.has(word.text) && !figure.test(word.text));
  const pairs = [...text.matchAll(han)].flatMap(([run]) => pairsOf(run));
  return new Set([...words.map(({ stem }) => stem), ...pairs]);
}

import { once } from "../once.ts";

const segmenter = once(() => new Intl.Segmenter("zh", { granularity: "word" }));

/** Where the words of a run of Chinese characters end, by the dictionary of the runtime; offsets into the run. */
export function wordEnds(run: string): number[] {
  return [...segmenter().segment(run)].map(({ index, segment }) => index + segment.length);
}

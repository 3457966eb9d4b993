import { findOperations } from "./operation-words.ts";

/** A word that says which way something went, in a clause that states it as having happened. */
export type DirectionWord = {
  direction: "up" | "down";
  start: number;
  end: number;
  clause: { start: number; end: number };
};

const clauseEnd = /[,，;；。.!?！？:：](?!\d)|\b(?:but|while|whereas|although)\b|而(?=[^且])|但/g;
/** Not said to have happened: denied, wished for or expected. */
const notStated =
  /\b(?:not|no|never|nor|without|will|would|should|could|may|might|can|must|plan|plans|planned|target|targets|goal|aim|aims|expect|expects|expected|forecast|if|whether|to (?:increase|raise|reduce|lower|cut|grow|decrease|improve))\b|n't\b|没有|没|未|并不|不会|不再|将|预计|计划|目标|力争|争取|希望|可能|如果|是否|要|需|应|防止|避免|否则/i;

function clausesOf(text: string): { start: number; end: number }[] {
  const ends = [...text.matchAll(clauseEnd)].map(({ index }) => index);
  const starts = [0, ...ends.map((end) => end + 1)];
  return starts.map((start, at) => ({ start, end: ends[at] ?? text.length })).filter(({ start, end }) => end > start);
}

/** Words of change in clauses that state it, in order. */
export function findDirections(text: string): DirectionWord[] {
  const words = findOperations(text).filter(({ direction }) => direction !== "open");
  if (words.length === 0) return [];
  return clausesOf(text).flatMap((clause) => {
    if (notStated.test(text.slice(clause.start, clause.end))) return [];
    return words.flatMap(({ direction, start, end }): DirectionWord[] =>
      direction !== "open" && start >= clause.start && end <= clause.end ? [{ direction, start, end, clause }] : [],
    );
  });
}

import { quotableText } from "../ledger/quotable-text.ts";

/** A stretch of a note that one voice says; `label` names the voice as the note does. */
export type Turn = { label: string; said: string };

/** The label of a turn: Li Wei:, **陈总**：, 陈总说：, Li Wei said, “. */
const label =
  /(?<=^|[\n。！？!?；;”"]\s{0,3})[-*>\s]{0,6}([\p{L}\p{M}][\p{L}\p{M}.·'’ （()）-]{1,30}?)\*{0,2}\s?(?:(?:说|表示|讲|问|回复)?[:：]|(?:said|says|asked),?\s?(?=[“"]))/gu;

/** The turns of a note, in order; what stands before the first label has no voice and is left out. */
export function readTurns(text: string): Turn[] {
  const labels = [...text.matchAll(label)];
  return labels.flatMap(({ index, 0: whole, 1: voice = "" }, at) => {
    const line = text.indexOf("\n", index + whole.length);
    const next = labels[at + 1]?.index ?? text.length;
    const end = Math.min(next, line < 0 ? text.length : line);
    return [{ label: voice, said: quotableText(text.slice(index + whole.length, end)) }];
  });
}

/** Voices in whose turns all parts of a quotation stand. */
export function voicesOf(turns: readonly Turn[], parts: readonly string[]): string[] {
  return turns.filter(({ said }) => parts.every((part) => said.includes(part))).map(({ label: voice }) => voice);
}

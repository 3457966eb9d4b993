const english =
  "rose|risen|rises|grew|grown|grows|increased|increases|climbed|jumped|gained|improved|fell|fallen|falls|dropped|drops|declined|declines|decreased|decreases|shrank|lost|slipped|down|up";
const chinese = "增长|增加|上升|提升|提高|上涨|扩大|下降|减少|下滑|下跌|降低|回落|缩小|萎缩";
const changeBefore = new RegExp(`(?:\\b(?:${english})(?: by| to)?\\s{0,2}|(?:${chinese})(?:了|至|到|约)?\\s?)$`, "i");

/** Where a value's span starts when a word of change stands right before it ("rose 12 %" reads as one). */
export function startOfChange(text: string, start: number): number {
  const from = Math.max(0, start - 24);
  const match = changeBefore.exec(text.slice(from, start));
  return match ? from + match.index : start;
}

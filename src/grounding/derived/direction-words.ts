import { findOperations } from "./operation-words.ts";

/**
 * A word that says which way something went, in a clause that states it as having happened. `judges`: it says better or
 * worse (improved), which is down for what had better be small. `names`: it can name the measure itself, whichever way
 * that went (同比增长 -12 %).
 */
export type DirectionWord = {
  direction: "up" | "down" | "flat";
  judges: boolean;
  names: boolean;
  start: number;
  end: number;
  clause: { start: number; end: number };
};

const clauseEnd = /[,，;；。.!?！？:：](?!\d)|\s[–—]\s|——|\b(?:but|while|whereas|although)\b|而(?=[^且])|但/g;
/** Not said to have happened: denied, wished for or expected. */
const notStated =
  /\b(?:not|no|never|nor|without|will|would|should|could|may|might|can|must|plan|plans|planned|target|targets|goal|aim|aims|expect|expects|expected|forecast|if|whether|stop|prevent|avoid|to (?:increase|raise|reduce|lower|cut|grow|decrease|improve))\b|n't\b|没有|没|未|并不|不会|不再|将|预计|计划|目标|力争|争取|希望|可能|如果|是否|要|需|应|防止|避免|否则/i;

type Row = readonly [direction: DirectionWord["direction"], judges: boolean, english: string, chinese: string];

/** Beside the words that name an operation. */
const rows: readonly Row[] = [
  [
    "up",
    false,
    "expand(?:ed|s|ing)|soar(?:ed|s|ing)|surg(?:ed|es|ing)|climb(?:s|ing)|jump(?:s|ing)|rebound(?:ed|s|ing)|doubled|tripled|pick(?:ed|s|ing) up|going up|on the rise",
    "回升|走高|攀升|扩张|翻番|翻倍|反弹|上扬|猛增|激增|增大|走强|上行|在涨|涨了",
  ],
  [
    "down",
    false,
    "shrink(?:s|ing)|contract(?:s|ing)(?! (?:of|with|for))|plung(?:ed|es|ing)|slump(?:ed|s|ing)|slip(?:s|ping)|sank|sink(?:s|ing)|halved|dropping|going down|on the decline|dwindl(?:ed|es|ing)",
    "走低|下行|缩水|锐减|骤降|暴跌|走弱|减半|在跌|跌了|滑坡",
  ],
  ["up", true, "improv(?:es|ing)|better than (?:before|last|the year)|strengthen(?:ed|s|ing)", "好转|改善|转好|变好"],
  ["down", true, "worsen(?:ed|s|ing)|deteriorat(?:ed|es|ing)|weaken(?:ed|s|ing)", "恶化|变差|转差"],
  [
    "flat",
    false,
    "(?:is|was|are|were|been|be|stayed|stays|remained|remains|held|broadly|roughly|largely|almost|virtually|essentially) (?:broadly |roughly |largely |almost )?(?:flat|unchanged)|flat (?:on|against|compared|versus|year)|no change (?:on|from|against|in)",
    "持平|没有变化|无变化|保持不变|维持不变|原地踏步",
  ],
];

const pattern = new RegExp(
  rows.map(([, , en, zh], at) => `(?<w${at}>(?<![A-Za-z])(?:${en})(?![A-Za-z])|${zh})`).join("|"),
  "gi",
);
const judging = /^improv/i;
const naming =
  /^(?:growth|increases?|decreases?|percent.*|.*gain|reduction|decline|增长.*|增加|下降|减少|上升|涨幅|降幅|跌幅|提升|升|降)$/i;

type Found = Omit<DirectionWord, "clause">;

function wordsOf(text: string): Found[] {
  const named = findOperations(text).flatMap(({ direction, start, end }): Found[] => {
    const written = text.slice(start, end);
    const names = naming.test(written);
    return direction === "open" ? [] : [{ direction, judges: judging.test(written), names, start, end }];
  });
  const more = [...text.matchAll(pattern)].flatMap((match): Found[] => {
    const row = rows.find((_, at) => match.groups?.[`w${at}`] !== undefined);
    const [start, end] = [match.index, match.index + match[0].length];
    return row ? [{ direction: row[0], judges: row[1], names: false, start, end }] : [];
  });
  const isTaken = (one: Found) => more.some((other) => other.start < one.end && one.start < other.end);
  return [...named.filter((one) => !isTaken(one)), ...more].sort((a, b) => a.start - b.start);
}

function clausesOf(text: string): { start: number; end: number }[] {
  const ends = [...text.matchAll(clauseEnd)].map(({ index }) => index);
  const starts = [0, ...ends.map((end) => end + 1)];
  return starts.map((start, at) => ({ start, end: ends[at] ?? text.length })).filter(({ start, end }) => end > start);
}

/** “No change on the year” is denied in its words already. */
function isStated(word: Found, clause: string, from: number): boolean {
  if (word.direction !== "flat") return !notStated.test(clause);
  return !notStated.test(clause.slice(0, word.start - from) + clause.slice(word.end - from));
}

/** Words of change in clauses that state it, in order. */
export function findDirections(text: string): DirectionWord[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  return clausesOf(text).flatMap((clause) => {
    const inside = words.filter(({ start, end }) => start >= clause.start && end <= clause.end);
    if (inside.length === 0) return [];
    const written = text.slice(clause.start, clause.end);
    return inside.filter((word) => isStated(word, written, clause.start)).map((word) => ({ ...word, clause }));
  });
}

import type { PreparedEntry } from "../ledger/prepare-ledger.ts";
import { foldName } from "../names/fold-name.ts";
import { once } from "../once.ts";
import { agrees } from "../values/compare-values.ts";
import type { FoundValue } from "../values/value.ts";
import type { Check, RawFinding } from "./check.ts";
import { type Denied, deniedIn } from "./denied-verbs.ts";

/** Opposites by what they are about; `turns`: the other one may be said from the other side (A above B, B below A). */
const axes: readonly { up: string; down: string; turns: boolean }[] = [
  {
    up: "涨价|上涨|上调|上升|增加|增长|提高|升到|升至|涨到|涨|increas(?:e[sd]?|ing)|ris(?:es?|ing|en)|rose|rais(?:e[sd]?|ing)|grew|grow[ns]?",
    down: "降价|下降|下跌|下调|减少|降低|降到|降至|跌到|降|跌|decreas(?:e[sd]?|ing)|drop(?:s|ped)?|fell|fall(?:s|en)?|cuts?|reduc(?:e[sd]?|tion)",
    turns: false,
  },
  { up: "延长|extend(?:s|ed)?|prolong(?:s|ed)?", down: "缩短|shorten(?:s|ed)?", turns: false },
  { up: "提前|earl(?:y|ier)|ahead", down: "推迟|延期|延后|晚|late|later|behind|delayed", turns: false },
  { up: "节省|节约|省|saving[s]?|saved", down: "损失|loss(?:es)?|lost", turns: false },
  { up: "高|多|above|higher|more|greater", down: "低|少|below|lower|less|fewer", turns: true },
  { up: "快|faster|quicker", down: "慢|slower", turns: true },
  { up: "(?<![延增生成部厂店处科局院校会总船])长(?!期)|longer", down: "(?<!缩)短(?!期)|shorter", turns: true },
  { up: "贵|dearer|more expensive", down: "便宜|cheaper", turns: true },
];
const words = axes.map(({ up, down, turns }) => {
  const form = (source: string) => new RegExp(`(?<![a-z])(?:${source})(?![a-z])`, "giu");
  return { up: form(up), down: form(down), turns };
});
const hint =
  /[涨升增高多降跌减低少快慢长短贵便延缩提推晚省节损]|creas|ris|rose|rais|gr[eo]w|drop|f[ae]ll|cut|reduc|exten|prolong|short|earl|ahead|late|behind|delay|sav|loss|lost|abov|belo|high|low|more|less|few|great|fast|quick|slow|long|dear|expens|cheap/i;
const before = 16;
const after = 14;
const boundary = /[，,；;。.!！?？\n](?!\d)/u;

/** The words around a place, as far as its clause and a few more letters go. */
function clauseAround(text: string, start: number, end: number): { text: string; from: number } {
  const lead = text.slice(Math.max(0, start - before), start);
  const cut = Math.max(...[...lead.matchAll(new RegExp(boundary, "gu"))].map(({ index }) => index + 1), 0);
  const tail = text.slice(end, end + after);
  const stop = tail.search(boundary);
  return {
    text: text.slice(start - lead.length + cut, end + (stop < 0 ? tail.length : stop)),
    from: start - lead.length + cut,
  };
}

type Sign = { up: RegExpExecArray | undefined; down: RegExpExecArray | undefined };

function signOf(text: string, { up, down }: (typeof words)[number]): Sign {
  const first = (form: RegExp) => text.matchAll(form).next().value;
  return { up: first(up), down: first(down) };
}

/** Where the one passage that holds a figure writes it; undefined where it does so more than once. */
function placeIn(entry: PreparedEntry, value: FoundValue): { start: number; end: number; text: string } | undefined {
  if (entry.entry.kind !== "note" && entry.entry.kind !== "knowledge") return undefined;
  if (value.kind === "range" || value.kind === "date" || value.kind === "weekday") return undefined;
  const held = entry.values.filter((evidence) => evidence.shown !== undefined && agrees(value, evidence.value, true));
  const shown = new Set(held.map((evidence) => evidence.shown ?? ""));
  const [only] = shown;
  const text = foldName(entry.entry.text);
  const start = only === undefined ? -1 : text.indexOf(foldName(only));
  if (only === undefined || shown.size > 1 || start < 0 || text.indexOf(foldName(only), start + 1) >= 0)
    return undefined;
  return { start, end: start + only.length, text };
}

function turned(value: FoundValue, text: string, entry: PreparedEntry): RawFinding[] {
  const place = placeIn(entry, value);
  if (!place) return [];
  const [ours, theirs] = [clauseAround(text, value.start, value.end), clauseAround(place.text, place.start, place.end)];
  for (const axis of words) {
    const [said, held] = [signOf(ours.text, axis), signOf(theirs.text, axis)];
    const opposite =
      (said.up && !said.down && held.down && !held.up) || (said.down && !said.up && held.up && !held.down);
    const word = said.up ?? said.down;
    if (!opposite || !word) continue;
    const start = ours.from + word.index;
    const spot = { start, end: start + word[0].length, nearest: [entry.id] };
    return [{ code: "direction", severity: axis.turns ? "warn" : "block", message: "direction.passage", ...spot }];
  }
  return [];
}

function againstFigures(text: string, values: readonly FoundValue[], passages: readonly PreparedEntry[]): RawFinding[] {
  if (!hint.test(text)) return [];
  return values.flatMap((value) => passages.flatMap((entry) => turned(value, text, entry)).slice(0, 1));
}

/** What a claim says is done and its only passage says is not, or the other way round, of the same verb. */
function againstVerbs(text: string, passages: readonly PreparedEntry[]): RawFinding[] {
  const claimed = deniedIn(text);
  if (claimed.length === 0) return [];
  const told = once(() =>
    passages.map(({ id, entry }) => ({ id, said: "text" in entry ? deniedIn(foldName(entry.text)) : [] })),
  );
  return claimed.flatMap((one): RawFinding[] => {
    const same = (other: Denied) => other.verb === one.verb;
    const by = told().filter(({ said }) => said.some(same));
    const opposite =
      by.length > 0 && by.every(({ said }) => said.filter(same).every(({ denied }) => denied !== one.denied));
    if (!opposite) return [];
    const nearest = by.map(({ id }) => id).slice(0, 3);
    return [{ code: "status", severity: "warn", message: "status.passage", start: one.start, end: one.end, nearest }];
  });
}

/**
 * Parts of checks 5 and 6 where the evidence is what somebody wrote: the word beside a figure is not the opposite of the
 * one beside the same figure in the passage, and what is done there is not undone here. A comparison that may have been
 * turned round, and a verb whose subject code does not know, are for a person to look at.
 */
export const checkPassages: Check = ({ text, kind, scope, values }, { cited }) => {
  if (scope !== "cited" || kind === "question" || kind === "recommendation" || text.length > longest) return [];
  const passages = cited.filter(({ entry }) => entry.kind === "note" || entry.kind === "knowledge");
  if (passages.length === 0) return [];
  const folded = foldName(text);
  return [...againstFigures(folded, values, passages), ...againstVerbs(folded, passages)];
};

const longest = 2_000;

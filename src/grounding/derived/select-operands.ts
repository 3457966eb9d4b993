import { groupBy } from "./group-by.ts";
import { datesIn, isInPeriod, type Sentence } from "./mention-order.ts";
import type { Operand } from "./operands.ts";
import { termsOf } from "./terms.ts";

/** Operands a sentence may have calculated with, the likeliest sets first. */
export type Selection = readonly Operand[];

/** So many labels that the sentence speaks of most are tried, and so many figures of a text are paired. */
const most = { labels: 3, told: 14, run: 4, operands: 400 } as const;

function groupByLabel(operands: readonly Operand[]): Operand[][] {
  return groupBy(operands, ({ label }) => label);
}

/** How much of a label the sentence says, weighed by how much there is of it. */
function scoreOf(terms: ReadonlySet<string>, said: ReadonlySet<string>): number {
  let hits = 0;
  for (const term of terms) if (said.has(term)) hits += 1;
  return terms.size === 0 ? 0 : (hits * hits) / terms.size;
}

/** The groups whose labels the sentence speaks of, the likeliest first. */
function ranked(operands: readonly Operand[], said: ReadonlySet<string>): Operand[][] {
  return groupByLabel(operands)
    .map((group) => ({ group, score: scoreOf(group[0]?.terms ?? new Set(), said) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most.labels)
    .map(({ group }) => group);
}

/** Those of the periods the sentence names, where it names any that they have. */
function ofPeriods(operands: readonly Operand[], sentence: Sentence): Operand[] {
  const dates = datesIn(sentence.values);
  const named = operands.filter((operand) => dates.some(({ date }) => isInPeriod(operand, date)));
  return named.length > 0 ? named : [...operands];
}

/** Neighbouring figures of a text: two to four in a row. */
function runsOf(operands: readonly Operand[]): Operand[][] {
  return operands.flatMap((_, at) =>
    Array.from({ length: most.run - 1 }, (_unused, more) => operands.slice(at, at + more + 2)).filter(
      (run) => at + run.length <= operands.length && run.length > 1,
    ),
  );
}

function pairsOf(operands: readonly Operand[]): Operand[][] {
  return operands.flatMap((a, at) => operands.slice(at + 1).map((b) => [a, b]));
}

/** One value alone gives something only where it is so many percent: what is left of the whole. */
function isEnough([first, second]: Selection): boolean {
  return second !== undefined || first?.value.kind === "percent";
}

function unique(selections: readonly Selection[]): Selection[] {
  const seen = new Set<string>();
  const numbers = new Map<Operand, number>();
  return selections.filter((selection) => {
    if (!isEnough(selection)) return false;
    const key = selection.map((operand) => numbers.get(operand) ?? numbers.set(operand, numbers.size).size - 1).join();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Sets out of evidence that was not named value by value: what the sentence speaks of, in the periods it names. */
export function selectByWords(operands: readonly Operand[], sentence: Sentence): Selection[] {
  if (operands.length > most.operands * 10) return [];
  const said = termsOf(sentence.text);
  const groups = ranked(operands, said).map((group) => ofPeriods(group, sentence));
  const [first = [], second = [], third = []] = groups;
  return unique([first, [...first, ...second], [...first, ...second, ...third], second, [...first, ...third], third]);
}

/** Sets out of cited texts and records, beside the values cited one by one. */
function selectTold(stated: readonly Operand[], told: readonly Operand[], sentence: Sentence): Selection[] {
  const said = termsOf(sentence.text);
  const near = ranked(told, said).flat();
  const pool = [...stated, ...near].slice(0, most.told);
  const inPeriod = ofPeriods(near, sentence);
  return [...(stated.length > 1 ? [stated] : []), inPeriod, ...runsOf(near.slice(0, most.told)), ...pairsOf(pool)];
}

/** Sets out of values cited one by one: all of them, those of the periods named, those of one label. */
function selectStated(stated: readonly Operand[], sentence: Sentence): Selection[] {
  return [stated, ofPeriods(stated, sentence), ...groupByLabel(stated)];
}

/** Sets of cited operands. */
export function selectCited(operands: readonly Operand[], sentence: Sentence): Selection[] {
  const stated = operands.filter(({ from }) => from === "stated");
  const told = operands.filter(({ from }) => from === "told");
  const sets = told.length === 0 ? selectStated(stated, sentence) : selectTold(stated, told, sentence);
  return unique(sets);
}

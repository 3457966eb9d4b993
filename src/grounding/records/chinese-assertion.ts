import type { Assertion } from "./assertion.ts";

const clauseEnd = /[，,。；;！!？?\n]|但是?|不过|然而|虽然?|尽管|却|同时|并且?(?=[有提支配设可])/g;
const negator =
  /不(?!仅|但|只|止|断|错|锈|少|同|过|论|管|限|间断)|没有?|无(?!线|尘|障碍|菌|人|缝|纸|损|论)|未(?!来)|缺少|缺乏|非(?!常)|否|停止|取消|除了?/g;
const having = /(?<![没不未无])(?:有|提供|支持|接受|具备|配备|配有|设有|含|包括|可|能)/g;
const undecided =
  /是否|如果|若|可能|也许|或许|建议|应当|应该|需确认|待确认|待核实|未知|不详|不清楚|不确定|未提及|未说明|未注明|未提到|没有提到|没有说明|没有信息|有没有|[吗？]/;

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}

/** Start and end of the clause around `at`. */
export function chineseClause(text: string, at: number): { start: number; end: number } {
  let start = 0;
  for (const match of text.matchAll(clauseEnd)) {
    if (match.index >= at) return { start, end: match.index };
    start = match.index + (/[，,。；;！!？?\n]/.test(match[0]) ? match[0].length : 0);
  }
  return { start, end: text.length };
}

/** Characters between a negator and the verb it denies: 不|提供, 目前没有|配备. */
const attached = 2;

/** Whether a thing named in a Chinese clause is said to be there (有, 提供, 支持), not to be there, or neither. */
export function chineseAssertion(text: string, start: number, end: number): Assertion {
  const clause = chineseClause(text, start);
  if (undecided.test(text.slice(clause.start, clause.end + 1))) return null;
  const before = text.slice(clause.start, start);
  const behind = text.slice(end, clause.end);
  const denied = lastIndex(before, negator);
  const had = lastIndex(before, having);
  if (denied >= 0 && !(had > denied + attached)) return "no";
  if (had >= 0) return "yes";
  return lastIndex(behind, negator) >= 0 ? "no" : "yes";
}

/** Whether the clause around a thing speaks of having it. */
export function chineseStatesHaving(text: string, start: number): boolean {
  const clause = chineseClause(text, start);
  return (
    new RegExp(having.source).test(text.slice(clause.start, clause.end)) ||
    lastIndex(text.slice(clause.start, clause.end), negator) >= 0
  );
}

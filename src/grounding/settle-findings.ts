import type { FindingCode } from "#domain/finding";
import type { RawFinding } from "./checks/check.ts";

/** The more specific a code, the earlier it stands: where findings overlap, the earlier one is told. */
const bySpecificity = [
  "injected-content",
  "cross-account",
  "quote",
  "wrong-attribute",
  "direction",
  "status",
  "unsupported-date",
  "unsupported-number",
  "wrong-citation",
  "unknown-name",
  "unsupported-claim",
  "unknown-citation",
  "uncited",
] as const satisfies readonly FindingCode[];

const rank = new Map<FindingCode, number>(bySpecificity.map((code, index) => [code, index]));

/** That a word reads like a name is a guess: it stands behind a claim that is known to have no ground. */
function rankOf({ code, severity }: RawFinding): number {
  const isGuess = code === "unknown-name" && severity === "warn";
  return rank.get(isGuess ? "unknown-citation" : code) ?? bySpecificity.length;
}

const aboutCitations: ReadonlySet<FindingCode> = new Set(["unknown-citation", "cross-account"]);

/** True where two findings speak of the same words; what is wrong with a citation stands beside what is wrong in its claim. */
function rivals(a: RawFinding, b: RawFinding): boolean {
  if (a.code === b.code && a.subject !== b.subject) return false;
  if (aboutCitations.has(a.code) !== aboutCitations.has(b.code)) return false;
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}

/** Part of a longer name that is as doubtful. */
function isPartOf(held: RawFinding, next: RawFinding): boolean {
  const isName = held.code === "unknown-name" && next.code === "unknown-name";
  return isName && held.severity === next.severity && next.end - next.start > held.end - held.start;
}

/** The more specific code, or what came first; a warning gives way to a block of the same code. */
function outweighs(held: RawFinding, next: RawFinding): boolean {
  if (rankOf(held) !== rankOf(next)) return rankOf(held) < rankOf(next);
  if (isPartOf(held, next)) return false;
  return held.severity === "block" || next.severity === "warn";
}

/** One finding per span, the most specific; in reading order. */
export function settleFindings(found: readonly RawFinding[]): RawFinding[] {
  const kept = new Set<RawFinding>();
  let open: RawFinding[] = [];
  for (const finding of [...found].sort((a, b) => a.start - b.start || a.end - b.end)) {
    open = open.filter(({ start, end }) => end > finding.start || start === finding.start);
    const against = open.filter((other) => rivals(other, finding));
    if (against.some((other) => outweighs(other, finding))) continue;
    for (const other of against) kept.delete(other);
    open = [...open.filter((other) => kept.has(other)), finding];
    kept.add(finding);
  }
  return [...kept];
}

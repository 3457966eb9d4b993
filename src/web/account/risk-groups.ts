import type { SubjectScore } from "../api/types.ts";
import { type RiskCheck, riskChecksOf } from "../score/method-members.ts";
import { sentencesOf } from "../score/pick-score.ts";

export type RaisedRisk = {
  check: RiskCheck;
  /** Why it is raised, and what is proposed: the score's own sentences, the name taken off the first. */
  why: string;
  next: string | null;
};

/** The risks of an account, or of one of its deals. */
export type RiskGroup = {
  score: SubjectScore;
  raised: RaisedRisk[];
  /** Raised of a deal for the very reason that the account's group gives already. */
  shared: string[];
  clear: number;
  unknown: number;
  /** What else the score says: what is clear, what is not known and what is missing for it. */
  rest: string[];
};

/** Account first, then its deals in the order given; groups that nothing is known of are kept, their gaps are the news. */
export function riskGroups(
  scores: readonly SubjectScore[],
  dealIds: readonly string[],
  nameOf: (risk: string) => string,
): RiskGroup[] {
  const ofMethod = scores.filter(({ method }) => method === "risks");
  const account = ofMethod.find(({ subject }) => subject.type === "account");
  const deals = dealIds.flatMap((id) => ofMethod.find(({ subject }) => subject.id === id) ?? []);
  const first = account ? groupOf(account, nameOf) : null;
  const told = new Set(first?.raised.map(({ why }) => why));
  return [...(first ? [first] : []), ...deals.map((score) => withoutTold(groupOf(score, nameOf), told))];
}

function groupOf(score: SubjectScore, nameOf: (risk: string) => string): RiskGroup {
  const checks = riskChecksOf(score).filter(({ applies }) => applies);
  const raised = checks
    .filter(({ state }) => state === "raised")
    .map((check) => ({ check, sentences: sentencesOf(score, nameOf(check.risk), check.proposal ? 1 : 0) }));
  const said = new Set(raised.flatMap(({ sentences }) => sentences));
  return {
    score,
    raised: raised.map(({ check, sentences: [why = "", next = null] }) => ({
      check,
      why: why.slice(nameOf(check.risk).length),
      next,
    })),
    shared: [],
    clear: checks.filter(({ state }) => state === "clear").length,
    unknown: checks.filter(({ state }) => state === "unknown").length,
    rest: score.explanation.slice(1).filter((sentence) => !said.has(sentence)),
  };
}

function withoutTold(group: RiskGroup, told: ReadonlySet<string>): RiskGroup {
  return {
    ...group,
    raised: group.raised.filter(({ why }) => !told.has(why)),
    shared: group.raised.filter(({ why }) => told.has(why)).map(({ check }) => check.risk),
  };
}

/** The day the first of the raised risks is looked at again; null where nothing is raised. */
export function nextCheckOn(groups: readonly RiskGroup[]): string | null {
  const days = groups.flatMap(({ raised }) => raised.flatMap(({ check }) => check.proposal?.checkAgainOn ?? []));
  return days.sort()[0] ?? null;
}

/** Words for the roles in a decision (`domain/contact`), by letter. */
const roles = [
  ["A", "批准者|批准人|审批者|审批人|终审人", "approver"],
  ["D", "决策者|决策人|拍板人|拍板者|拍板的人", "decision[- ]maker|decider"],
  ["S", "支撑者|支撑人|使用者", "supporter of the decision|user"],
  ["E", "评估者|评估人|评审者|评审人|评价者", "evaluator|assessor"],
  ["I", "影响者|影响人", "influencer"],
] as const;

/** Role words in a text; group `A`, `D` … holds the word. */
export const rolePattern = new RegExp(
  roles
    .map(([letter, zh, en]) => `(?<${letter}>(?:关键|最终|主要)?(?:${zh})|\\b(?:key |final |main )?(?:${en})\\b)`)
    .join("|"),
  "giu",
);

/** The letter of the role a match of `rolePattern` names. */
export function roleOf(match: RegExpExecArray): string | undefined {
  return roles.map(([letter]) => letter).find((letter) => match.groups?.[letter] !== undefined);
}

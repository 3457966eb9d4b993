/** A role in the decision as a text tells it. `letters`: the roles it may mean. `plural`: several hold it. */
export type FoundRole = {
  start: number;
  end: number;
  letters: readonly string[];
  /** `noun`: 决策者; `verb`: what somebody does for good: decides, 拍板; `bare`: an act, unless it says by whom: 由他批准. */
  form: "noun" | "verb" | "bare";
  plural: boolean;
};

/** Words for the roles in a decision (`domain/contact`), by letter. */
const nouns = [
  ["A", "批准者|批准人|审批者|审批人|终审人|终审者", "approvers?|approving authority"],
  ["D", "决策者|决策人|决定者|决定人|拍板人|拍板者|拍板的人|拍板的", "decision[- ](?:maker|taker)s?|deciders?"],
  ["S", "支撑者|支撑人|使用者", "supporters? of the decision|users?"],
  ["E", "评估者|评估人|评审者|评审人|评价者|把关人|把关者", "evaluators?|assessors?"],
  ["I", "影响者|影响人", "influencers?"],
] as const;

/** What somebody with a role does; the words say nothing of one deal alone. */
const verbs = [
  [
    "A",
    "(?:拥?有|掌握)(?:最终|最后)?(?:批准|审批|终审)权",
    "approves|signs off|(?:has|gives|grants) (?:the )?(?:final )?approval",
  ],
  ["D", "(?:拥?有|掌握)(?:最终|最后)?(?:决策|决定)权", "decides|(?:makes|takes) (?:the )?(?:final )?decisions?"],
  [
    "DA",
    "拍板|说了算|一锤定音|(?:拥?有|掌握)(?:最终|最后)?(?:拍板|话语)权",
    "has the (?:final|last) (?:say|word)|calls the shots",
  ],
  [
    "E",
    "(?:只|仅)?(?:负责|主要负责|只做|只管|做)(?:技术|方案|产品)?(?:评估|评审)",
    "evaluates|assesses|(?:does|has|gives|makes) the (?:final )?evaluation",
  ],
  ["I", "(?:只|仅)(?:能|有)?影响(?:力)?", "influences|has (?:only influence|influence only)|only has influence"],
] as const;
const bare = [
  ["A", "批准|审批|签批"],
  ["D", "决策|决定"],
  ["E", "评估|评审|把关"],
] as const;
const chargedWith = [
  ["A", "(?:负责|只管|主管)(?:最终)?(?:批准|审批)"],
  ["D", "(?:负责|主管)(?:最终)?(?:决策|决定)"],
] as const;

const key = (at: number, letters: string) => `r${at}${letters}`;
const by = "(?:(?:最后|最终|都|均)?由(?:他|她|其|本人))";

/** Role words in a text. */
export const rolePattern = new RegExp(
  nouns
    .map(
      ([letter, zh, en], at) =>
        `(?<${key(at, letter)}>(?:关键|最终|主要)?(?:${zh})|\\b(?:key |final |main )?(?:${en})\\b)`,
    )
    .join("|"),
  "giu",
);
const closing =
  "(?=\\s?(?:[，,。.；;：:、！!)）|]|$)|\\s(?:and|but|on (?:it|this|purchases|purchasing|the deal|the purchase))\\b|的?[。，])";
const verbPattern = new RegExp(
  [
    ...verbs.map(([letters, zh, en], at) => `(?<${key(at, letters)}>(?:${by}?(?:${zh})|\\b(?:${en}))${closing})`),
    ...bare.map(([letters, zh], at) => `(?<${key(10 + at, letters)}>${by}(?:${zh})${closing})`),
    ...chargedWith.map(([letters, zh], at) => `(?<${key(20 + at, letters)}>(?:${zh})${closing})`),
    ...bare.map(([letters, zh], at) => `(?<${key(30 + at, letters)}>(?:${zh})${closing})`),
  ].join("|"),
  "giu",
);
const verbHint =
  /[批审拍算评把影决定终话]|approv|sign|decid|decision|\bsay\b|\bword\b|shots|evaluat|assess|influence/iu;

function lettersOf(groups: Record<string, string | undefined> = {}): string {
  return (Object.entries(groups).find(([, written]) => written !== undefined)?.[0] ?? "").replace(/^r\d+/, "");
}

/** The letter of the role a match of `rolePattern` names. */
export function roleOf({ groups }: RegExpExecArray): string | undefined {
  return lettersOf(groups).at(0);
}

function read(text: string, pattern: RegExp, formOf: (group: string) => FoundRole["form"]): FoundRole[] {
  return [...text.matchAll(pattern)].map(({ index, 0: whole, groups = {} }) => {
    const group = Object.keys(groups).find((name) => groups[name] !== undefined) ?? "";
    return {
      start: index,
      end: index + whole.length,
      letters: [...lettersOf(groups)],
      form: formOf(group),
      plural: /[a-z]s$/iu.test(whole),
    };
  });
}

/** Nouns for roles in a text: 决策者, the approver. */
export function findRoleNouns(text: string): FoundRole[] {
  return read(text, rolePattern, () => "noun");
}

/** What a text says somebody does in decisions: decides, has the final say, 拍板, 由他批准. */
export function findRoleVerbs(text: string): FoundRole[] {
  return verbHint.test(text) ? read(text, verbPattern, (group) => (/^r3\d/.test(group) ? "bare" : "verb")) : [];
}

/** What a post is about, in Chinese, English and German as business cards write it; each line is one field of work. */
const fields = [
  ["purchasing", "采购|物资|招采", "purchasing|procurement|buying|sourcing|buyer|einkauf"],
  ["technical", "技术|工艺", "technical|technology|technik|CTO"],
  ["finance", "财务|会计|资金", "finance|financial|accounting|accountant|treasury|controller|finanzen|buchhaltung|CFO"],
  ["production", "生产|制造", "production|manufacturing|produktion|fertigung"],
  ["quality", "质量|品质|品控|质检", "quality|qualität|qualitätsmanagement"],
  ["sales", "销售|营销", "sales|vertrieb"],
  ["marketing", "市场", "marketing|CMO"],
  ["logistics", "物流|仓储|仓库", "logistics|warehouse|logistik"],
  ["people", "人事|人力资源", "hr|human resources|personnel|personal"],
  ["information", "信息|数字化", "it|information|digital|CIO"],
  ["engineering", "工程|设计", "engineering|design"],
  ["upkeep", "设备|维保|维修|运维|检修", "maintenance|equipment|facilities|instandhaltung"],
  ["operations", "运营|营运", "operations|COO"],
  ["research", "研发", "r&d|research|entwicklung"],
  ["project", "项目", "project|projekt"],
  ["legal", "法务|法律", "legal|recht"],
  ["product", "产品", "product|produktmanagement"],
  ["tender", "招标|投标", "tender|tendering|bid"],
  ["safety", "安全|安环", "safety|hse|ehs"],
] as const;

/** How high a post stands; words of one line are told as the same. */
const ranks = [
  [
    "top",
    "董事长|总裁|总经理|行政总裁",
    "chairman|chairwoman|president|ceo|managing director|general manager|geschäftsführer|geschäftsführerin|owner|founder",
  ],
  ["director", "总监|部长|院长|局长|负责人", "director|head|leiter|leiterin|chief|cfo|coo|cto|cmo|cio"],
  ["manager", "经理|主任|主管|处长|科长|厂长|站长|店长", "manager|supervisor|lead"],
  ["engineer", "工程师", "engineer|ingenieur"],
  ["staff", "专员|助理|会计|秘书|采购员", "assistant|accountant|buyer|secretary|clerk|specialist"],
] as const;

const chineseField = fields.map(([, zh]) => zh).join("|");
const chineseRank = ranks.map(([, zh]) => zh).join("|");
const latinField = fields.map(([, , latin]) => latin).join("|");
const latinRank = ranks.map(([, , latin]) => latin).join("|");

/** Posts in a text, known to the ledger or not: 财务部经理, deputy purchasing director, head of quality. */
export const postPatterns: readonly RegExp[] = [
  new RegExp(`(?:${chineseField}){0,3}(?:部门|管理|部|中心|处|科)?(?:副|高级|资深|首席|总)?(?:${chineseRank})`, "gu"),
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?:senior|deputy|vice|chief|global|regional|${latinField})\\s){0,4}(?:${latinRank})(?:\\sof\\s(?:the\\s)?(?:${latinField}))?(?![\\p{L}\\p{N}])`,
    "giu",
  ),
];

type Told = { fields: ReadonlySet<string>; ranks: ReadonlySet<string>; isChinese: boolean };

const wordsOf = (rows: readonly (readonly [string, string, string])[]) =>
  rows.map(([name, zh, latin]) => [name, new RegExp(`${zh}|(?<![\\p{L}])(?:${latin})(?![\\p{L}])`, "iu")] as const);
const fieldWords = wordsOf(fields);
const rankWords = wordsOf(ranks);

function namesIn(title: string, words: readonly (readonly [string, RegExp])[]): ReadonlySet<string> {
  return new Set(words.filter(([, form]) => form.test(title)).map(([name]) => name));
}

function tellOf(title: string): Told {
  return {
    fields: namesIn(title, fieldWords),
    ranks: namesIn(title, rankWords),
    isChinese: /\p{Script=Han}/u.test(title),
  };
}

function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((one) => b.has(one));
}

/** True where two titles cannot be one: other fields of work, or another rank in the same language. Unknown words decide nothing. */
export function contradicts(written: string, held: string): boolean {
  const [a, b] = [tellOf(written), tellOf(held)];
  return areApart(a.fields, b.fields) || (a.isChinese === b.isChinese && areApart(a.ranks, b.ranks));
}

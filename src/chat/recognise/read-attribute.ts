import type { FactPath } from "#drafting/fact-words";

/** Facts of an account's record that are asked for by name. */
const attributes: readonly (readonly [FactPath, RegExp])[] = [
  [
    "account.employees",
    /员工|多少人(?!.{0,3}联系)|人数|雇员|\bemploy\w+|headcount|staff\b|how many people (work|does|do they employ)|workforce/,
  ],
  ["account.foundedYear", /成立|创立|创办|建厂|创建|\bfounded\b|establish\w*|set up in|founding/],
  [
    "account.annualRevenue",
    /年营业额|营业额|自己的?(收入|营收)|公司规模|annual (turnover|revenue)|yearly (turnover|revenue)|\bturnover\b|(how (big|large)) (is|are) (ⓐ|they|the company)|company size/,
  ],
  [
    "account.industry",
    /(什么|哪个|啥|所属|属于).{0,4}行业|行业(是|$)|做什么(的|生意|业务)|which industry|what industry|\bindustry\b|sector\b|what (business|line)/,
  ],
  [
    "account.city",
    /在哪(里|儿|个城市|座城市)?|哪个(城市|地方|国家|省)|总部|地址|located|location|headquarter\w*|where (is|are|'s)|based\b|which (city|country)/,
  ],
  [
    "account.owner",
    /(我们|我方|咱们)?(谁|哪位)(在)?(负责|跟进?|对接|管|维护)ⓐ|ⓐ.{0,6}(谁|哪位)(在)?(负责|跟进?|维护|管)|(客户|销售|业务)(经理|负责人)|account (owner|manager)|who (owns|handles|manages|looks after|covers|is responsible for|is in charge of|takes care of) (?:the account )?(ⓐ|them|this account|it)|our (rep|sales ?person|owner)|responsible for (ⓐ|them)/,
  ],
  [
    "account.customerSince",
    /合作(了)?(多久|多长|几年|多少年)|(什么时候|何时|哪年)(开始)?.{0,4}(合作|成为.{0,3}客户)|合作(开始|历史)|customer since|how long.{0,30}(customer|worked|work|been with)|since when|when did.{0,20}become/,
  ],
  ["account.parent", /母公司|上级(公司|单位|客户)|隶属|属于哪个集团|parent( company)?|belongs? to|owned by which/],
  ["account.subsidiary", /子公司|下属|分公司|事业部|subsidiar\w+|divisions?\b/],
  ["account.buyingUnit", /采购单元|采购部门|哪些部门(在)?(买|采购)|buying units?|which departments? buy/],
  [
    "account.measure.shareOfWallet",
    /钱包份额|我们(的)?份额|占(他们|客户|其)?.{0,4}采购.{0,6}(份额|多少|比例)|share of (their )?wallet|wallet share|our share/,
  ],
  ["account.measure.marketShare", /市场份额|市占率|market share/],
];

/** Path of the fact that a masked question names; null where it names none. */
export function readAttribute(masked: string): FactPath | null {
  return attributes.find(([, pattern]) => pattern.test(masked))?.[0] ?? null;
}

const posts: readonly (readonly [string, RegExp])[] = [
  [
    "ceo",
    /ceo|总裁|总经理|一把手|最高领导|chief executive|managing director|general (director|manager)|geschäftsführer|老总|老板|\bboss\b|\bowner\b/,
  ],
  ["chairman", /董事长|chair(man|woman|person)?\b/],
  ["finance", /cfo|财务|会计|应付|finance|financial|accountant|accounts payable|controller/],
  ["purchasing", /采购|物资|招标|procurement|purchas\w+|buyer|sourcing|merchant|merchandis\w+|buying/],
  ["technical", /cto|技术|工程|机电|研发|设计|engineer\w*|technical|design\w*|r&d|technology/],
  ["operations", /coo|运营|运维|维保|物流|仓库|生产|operations?|logistics|warehouse|maintenance|production/],
  ["quality", /质量|品质|quality|qa\b/],
  ["sales", /渠道|电商|销售|市场|门店|营建|e-?commerce|channel|marketing/],
  ["legal", /法务|律师|legal|lawyer|counsel/],
  ["it", /信息(部|中心)|it部|it (manager|head|director)|cio/],
  ["hr", /人事|人力|hr\b|human resources/],
];

/** A function that somebody is asked for by: the head of purchasing. */
export function readPost(masked: string): string | null {
  return posts.find(([, pattern]) => pattern.test(masked))?.[0] ?? null;
}

/** True where a title speaks of the function. */
export function fitsPost(post: string, title: string): boolean {
  return posts.some(([id, pattern]) => id === post && pattern.test(title.toLowerCase()));
}

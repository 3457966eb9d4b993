import { createRemember } from "../remember.ts";

/**
 * What a figure was made from others by. `change`: with its sign, later less earlier; `difference`: how far apart;
 * `remainder`: a whole less its parts; `portion`: so many percent of an amount; `worth`: a unit price times a number.
 */
export type Operation =
  | "sum"
  | "average"
  | "difference"
  | "change"
  | "growth"
  | "share"
  | "ratio"
  | "count"
  | "product"
  | "remainder"
  | "portion"
  | "worth";
/** The way a change is said to go; `open`: both or neither. */
export type Direction = "up" | "down" | "open";

export type OperationWord = { operation: Operation; direction: Direction; start: number; end: number };

type Row = readonly [operation: Operation, direction: Direction, english: string, chinese: string];

/** Longer wordings first: one that lies in another is not read on its own. */
const table: readonly Row[] = [
  [
    "growth",
    "open",
    "percentage (?:change|difference|variation|growth)|(?:change|growth|variation) (?:in|as a) percent(?:age)?|percent(?:age)? increase ?(?:/|or) ?\\(?decrease\\)?|growth rate|rate of (?:growth|change)|year[- ]on[- ]year|year[- ]over[- ]year|yoy|cagr",
    "增长率|变动率|变化率|增幅|同比|环比|增速",
  ],
  ["growth", "up", "percent(?:age)? increase|percentage gain|growth", "增长百分比|涨幅"],
  ["growth", "down", "percent(?:age)? (?:decrease|decline|reduction|drop)", "降幅|跌幅"],
  [
    "share",
    "open",
    "as an? (?:percentage|percent|share|proportion|fraction|portion) of|(?:percentage|percent|proportion|fraction|portion|share) (?:of|that|to|over)|percentage|proportion|what percent|accounts? for|accounted for|makes? up|made up|represents?|represented|constitutes?|constituted|composition",
    "占比|占到|占|份额|比重|比例|构成",
  ],
  [
    "ratio",
    "open",
    "ratio|divided by|times as|times (?:more|larger|higher)|multiple of|per|for each|each",
    "比率|之比|倍数|是.{0,12}倍|每|人均|单价|均价",
  ],
  ["average", "open", "average|mean|averaged|on average", "平均值|平均数|平均|均值"],
  [
    "sum",
    "open",
    "totals?|totall?ed|totall?ing|sum|altogether|in all|all together|together|combined|in aggregate|aggregate|adds? up to|cumulative",
    "合计|总计|共计|总共|一共|总和|总额|加起来|累计|合起来|总",
  ],
  [
    "change",
    "open",
    "increase ?/? ?(?:or )?\\(?decrease\\)?|change[sd]?|changing|movement|variation|net change",
    "变动|变化|增减",
  ],
  [
    "difference",
    "open",
    "differences?|differs?|gap|spread|more than|less than|higher than|lower than|greater than|larger than|smaller than|exceeds?|exceeded|below|above|ahead of|behind|short of|compared (?:to|with)|versus|vs|more|fewer|less",
    "差额|差距|相差|比(?!较|例|重|率)[^，。；：,;\\n增减升降涨跌提扩缩]{1,16}?(?<!最)(?:多|少|高|低|大|小|长|短|快|慢|贵|便宜)|之差|高出|多出|超出|低于|少于|高于|多于|相比|差",
  ],
  [
    "change",
    "up",
    "increase[sd]?|increasing|rose|risen|rises?|rising|grew|grown|grows?|growing|climbed|jumped|gained|improved|went up|up|added",
    "增长|增加|上升|提升|提高|上涨|扩大|多了|升",
  ],
  [
    "change",
    "down",
    "decrease[sd]?|decreasing|fell|fallen|falls?|falling|dropp?e?d?|declined?|declines|declining|shrank|shrunk|slipped|reduced|reduction|went down|down|lost",
    "下降|减少|下滑|下跌|降低|回落|缩小|萎缩|少了|降",
  ],
  [
    "remainder",
    "open",
    "remaining|remainder|remains?|the rest|the others?|left(?: over)?|leaves|leaving|less|net of|excluding|without|except|minus|after deducting|unsold|shortfall|to go|not yet|still needs?|still needed|short|idle|unused|spare|vacant|unassigned",
    "还差|尚差|尚缺|还缺|缺口|余下|剩余|剩下|还剩|尚剩|仅剩|只剩|剩|结余|尚余|其余|另外|闲置|空置|空余|空着|扣除|减去|除去|除了|不含|剔除|还有|尚有|未",
  ],
  ["worth", "open", "unit price|price per|at a price of|apiece|priced at", "售价"],
  ["count", "open", "how many|number of|numbered|counts?", "多少个|几个|数量|共有"],
  ["product", "open", "multiplied by|product of", "乘以|乘积"],
];

const pattern = new RegExp(
  table.map(([, , english, chinese], at) => `(?<w${at}>(?<![A-Za-z])(?:${english})(?![A-Za-z])|${chinese})`).join("|"),
  "gi",
);

/** Words that name an operation, in order. */
export function findOperations(text: string): readonly OperationWord[] {
  return remembered(text, () => readOperations(text));
}

/** Several checks of one claim ask for the same words. */
const remembered = createRemember<readonly OperationWord[]>(8);

function readOperations(text: string): OperationWord[] {
  return [...text.matchAll(pattern)].flatMap((match): OperationWord[] => {
    const row = table.find((_, at) => match.groups?.[`w${at}`] !== undefined);
    if (!row) return [];
    return [{ operation: row[0], direction: row[1], start: match.index, end: match.index + match[0].length }];
  });
}

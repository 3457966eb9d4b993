import { numeralOf } from "./read-period.ts";
import type { AccountFilter, AccountOrder, AccountTrait } from "./understood.ts";

const classWords: readonly (readonly [RegExp, string])[] = [
  [
    /重点(大?客户|级|类)|核心客户|(?<![a-z])a\s*(级|类)|(级|类)别?\s*a(?![a-z])|\bclass a\b|\ba[- ]class\b|\bkey accounts?\b|key class/,
    "key",
  ],
  [/培养(客户|级|类)|成长(型|客户)|(?<![a-z])b\s*(级|类)|\bclass b\b|\bb[- ]class\b|nurture/, "nurture"],
  [/警惕(客户|级|类)|观察(客户|类)|(?<![a-z])c\s*(级|类)|\bclass c\b|\bc[- ]class\b|watch(?:list)?\b/, "watch"],
  [/淘汰(客户|级|类)?|退出(客户|类)|(?<![a-z])d\s*(级|类)|\bclass d\b|\bd[- ]class\b|exit class|to drop/, "exit"],
];
const count = "(\\d{1,3}|[一二两三四五六七八九十半]+|one|two|three|six)";
const span = new RegExp(`${count}\\s*(?:个)?\\s*(天|日|周|星期|礼拜|月|年|days?|weeks?|months?|years?)`);
const daysOf: readonly (readonly [RegExp, number])[] = [
  [/^(天|日|day)/, 1],
  [/^(周|星期|礼拜|week)/, 7],
  [/^(月|month)/, 30],
  [/^(年|year)/, 365],
];
const silent =
  /没.{0,6}(拜访|联系|走访|见|去|接触|沟通|跟进)|(no|without|not|hasn't|haven't|never).{0,30}(visit|contact|meeting|call|met|seen|spoken|touch)|未(拜访|联系|走访)/;
const orderless =
  /没.{0,6}(下单|订单|买|采购|订货|进货)|(no|without|not|hasn't|haven't|stopped).{0,20}(order|purchas|b(uy|ought))|未(下单|采购)/;
/** Asked for without a span. */
const quietDays = 90;

const traits: readonly (readonly [RegExp, AccountTrait])[] = [
  [/增长|上升|涨|growing|grew|growth|rising/, "growing"],
  [/下滑|下降|萎缩|减少|跌|下跌|shrink\w*|declin\w*|falling|dropp\w*|losing/, "shrinking"],
  [
    /欠款|逾期(?!.{0,3}(拜访|走访))|拖欠|(overdue|late|unpaid|outstanding).{0,12}(payment|invoice|amount|money|bill)|owes?\b/,
    "overdue-payments",
  ],
  [
    /(拜访|走访).{0,4}(逾期|到期|过期)|逾期.{0,3}(拜访|走访)|overdue visits?|visits?.{0,10}overdue|late visits?/,
    "visit-overdue",
  ],
  [/假.{0,2}客户|假大户|伪大客户|扒皮|偶发大单|量大利薄|false[- ]key|fake/, "false-key"],
  [/在谈|有商机|open (deals?|opportunit\w+)|pipeline/, "open-deals"],
];

/** What a list of accounts is narrowed to. `words`: places, industries and owners, found against the records later. */
export function readFilter(masked: string, words: readonly string[]): AccountFilter {
  const days = spanDays(masked);
  const isSilent = silent.test(masked);
  const isOrderless = orderless.test(masked);
  return {
    classes: classWords.flatMap(([pattern, id]) => (pattern.test(masked) ? [id] : [])),
    words,
    silentDays: isSilent && !isOrderless ? days : null,
    orderlessDays: isOrderless ? (days ?? quietDays) : null,
    traits: [
      ...traits.flatMap(([pattern, trait]) => (pattern.test(masked) ? [trait] : [])),
      // Without a span the cadence of the class says who is due.
      ...(isSilent && !isOrderless && days === null ? (["visit-overdue"] as const) : []),
    ],
  };
}

function spanDays(masked: string): number | null {
  const [, amount = "", unit = ""] = span.exec(masked) ?? [];
  const each = daysOf.find(([pattern]) => pattern.test(unit))?.[1];
  const value = amount === "半" ? 0.5 : numeralOf(amount);
  return each === undefined || Number.isNaN(value) ? null : Math.round(value * each);
}

const orders: readonly (readonly [RegExp, AccountOrder])[] = [
  [/赢率|胜率|胜算|win (rate|probability|chance)|odds|likely to win/, "win-rate"],
  [/利润|盈利|赚|毛利|profit|margin|contribution/, "profit"],
  [/潜力|潜在|potential|promising/, "potential"],
  [/增长|增速|成长|growth|growing|grew|fastest/, "growth"],
  [/商机|在谈|pipeline|open (deals?|amount)/, "open-amount"],
  [/rfm/, "rfm"],
  [/评分|得分|等级|分数|打分|级别|score|scorecard|class|rated|rating/, "scorecard"],
  [/销售额|营收|收入|业绩|买|采购|贡献|大|revenue|sales|spend|buy|biggest|largest|turnover/, "revenue"],
];

export function readOrder(masked: string): AccountOrder | null {
  return orders.find(([pattern]) => pattern.test(masked))?.[1] ?? null;
}

const lowest = /最(低|差|小|少|弱|不)|垫底|倒数|末位|lowest|worst|smallest|least|bottom|weakest|shrinking|declin/;
const limits = [
  /(?:前|top\s*|首)(\d{1,3}|[一二两三四五六七八九十]+)/,
  /(\d{1,3}|[一二两三四五六七八九十]+)\s*(?:个|家|大)(?:最|客户|重点)/,
  /(\d{1,3}|one|two|three|four|five|six) (?:\w+ )?(?:biggest|largest|best|top|most|accounts|customers|clients|highest)/,
];

export const isLowest = (masked: string) => lowest.test(masked);

export function readLimit(masked: string): number | null {
  for (const pattern of limits) {
    const value = numeralOf(pattern.exec(masked)?.[1] ?? "");
    if (value > 0) return value;
  }
  return null;
}

/** Spans of time that a figure can be told for one of: CNY 600K a year, 每月 2 次. */
export type Rate = "hour" | "day" | "week" | "month" | "quarter" | "half" | "year";

type Base = { of: "month" | "day" | "hour"; size: number };

/** Rates of one base convert into each other exactly. */
const bases: Readonly<Record<Rate, Base>> = {
  hour: { of: "hour", size: 1 },
  day: { of: "day", size: 1 },
  week: { of: "day", size: 7 },
  month: { of: "month", size: 1 },
  quarter: { of: "month", size: 3 },
  half: { of: "month", size: 6 },
  year: { of: "month", size: 12 },
};

/** By what a figure for one span is multiplied to be that for another; null where spans have no fixed length in each other. */
export function rateFactor(from: Rate, to: Rate): number | null {
  const [one, other] = [bases[from], bases[to]];
  return one.of === other.of ? other.size / one.size : null;
}

const english: Readonly<Record<string, Rate>> = {
  hour: "hour",
  hourly: "hour",
  day: "day",
  daily: "day",
  week: "week",
  weekly: "week",
  month: "month",
  monthly: "month",
  quarter: "quarter",
  quarterly: "quarter",
  "half year": "half",
  "half-year": "half",
  "half yearly": "half",
  "half-yearly": "half",
  semiannual: "half",
  "semi-annual": "half",
  year: "year",
  yearly: "year",
  annum: "year",
  annual: "year",
  annually: "year",
  yr: "year",
  mo: "month",
};
const chinese: Readonly<Record<string, Rate>> = {
  小时: "hour",
  天: "day",
  日: "day",
  周: "week",
  星期: "week",
  礼拜: "week",
  月: "month",
  月度: "month",
  季: "quarter",
  季度: "quarter",
  半年: "half",
  年: "year",
  年度: "year",
};

/** Amounts that come in again and again, before which a bare span of time says how often. */
const flows = {
  zh: "采购|营业|销售|收入|产值|产量|产能|用量|用电|需求量|预算|消费|租金|工资|成本|费用|利润|走访|拜访|订单|成交|下单|回款|发货|交付|均|需要?采购",
  en: "turnover|revenues?|sales|value|volumes?|spend(?:ing)?|purchases?|purchasing|budgets?|costs?|output|capacity|demand|consumption|orders?|visits?|profits?|income|fees?|rent|salary|needs?|usage|amounts?|average|totals?|quota|contributions?|payments?|deliveries|production|buy|earnings|expenses?|figures?|contacts|calls|meetings",
} as const;

const hanSpan = "半年|年度?|季度|季|月度?|星期|礼拜|周|天|日|小时";
const latinSpan = "half[- ]year|hour|day|week|month|quarter|year|annum|yr|mo";
const adjective = "hourly|daily|weekly|monthly|quarterly|half[- ]yearly|semi-?annual|yearly|annual";
/** 每年, 每个月, 年采购额, 月均, 季度营业额; "a year", "per month", "annual turnover", "monthly". */
const written = [
  `(?:每一?个?|按)(?<each>${hanSpan})`,
  `(?<![\\d零〇一二三四五六七八九十两半近全今去明前后本上下当同多数百千万几整首次每个○]\\s?)(?<flow>${hanSpan})(?=(?:度|的|平均)?(?:${flows.zh}))`,
  `\\b(?:a|an|per|each|every)\\s(?<per>${latinSpan})\\b`,
  `\\b(?<adjective>${adjective})(?=[\\s-](?:[a-z]+[\\s-]){0,2}?(?:${flows.en})\\b)`,
  `\\b(?<adverb>annually)\\b`,
].join("|");
const inText = new RegExp(written, "giu");
const inName = new RegExp(`${written}|\\b(?<alone>${adjective})\\b|\\bper\\s?(?<compound>${latinSpan})\\b`, "giu");

/** Right behind a figure: “a year”, /月, 每季度, per week, monthly. */
const behind = new RegExp(
  `^\\s?(?:(?:a|an|per|each|every|\\/)\\s?(?<per>${latinSpan})\\b|(?<adjective>hourly|daily|weekly|monthly|quarterly|half[- ]yearly|yearly|annually|p\\.?a\\.?(?![a-z]))|(?:\\/|／|每一?个?)(?<each>${hanSpan}))`,
  "iu",
);
const quick = /[年季月周天日时每]|year|month|quarter|week|day|hour|annu|\byr\b|\bmo\b|p\.?a/i;

function rateOf(match: RegExpExecArray | RegExpMatchArray): Rate | undefined {
  const word = Object.values(match.groups ?? {})
    .find((group) => group !== undefined)
    ?.toLowerCase();
  if (word === undefined) return undefined;
  if (/^p\.?a\.?$/.test(word)) return "year";
  return chinese[word] ?? english[word] ?? english[word.replace("-", " ")];
}

/** The last rate that a text tells of, and where its words end. */
export function lastRate(text: string): { rate: Rate; end: number } | undefined {
  if (!quick.test(text)) return undefined;
  const last = [...text.matchAll(inText)].at(-1);
  const rate = last && rateOf(last);
  return rate && { rate, end: last.index + last[0].length };
}

/** The rate that a text begins with, right behind a figure. */
export function leadingRate(text: string): Rate | undefined {
  const match = quick.test(text) ? behind.exec(text) : null;
  return match ? rateOf(match) : undefined;
}

/** The one rate that a name, a unit or the words of a path tell of; undefined where there is none or several. */
export function rateOfName(name: string): Rate | undefined {
  if (!quick.test(name)) return undefined;
  const rates = new Set([...name.matchAll(inName)].flatMap((match) => rateOf(match) ?? []));
  const [only] = rates;
  return rates.size === 1 ? only : undefined;
}

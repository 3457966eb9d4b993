import type { DurationUnit } from "./value.ts";

/** Powers of ten that may follow digits; longest first. 千 before 克 or 瓦 belongs to the unit. */
export const chineseMagnitudes: readonly (readonly [string, number])[] = [
  ["万亿", 12],
  ["千亿", 11],
  ["百亿", 10],
  ["十亿", 9],
  ["亿", 8],
  ["千万", 7],
  ["百万", 6],
  ["十万", 5],
  ["万", 4],
  ["千", 3],
  ["百", 2],
];
export const unitAfterThousand = /[克瓦米帕兆伏卡焦赫]/;

export const englishMagnitudes: Readonly<Record<string, number>> = {
  hundred: 2,
  thousand: 3,
  k: 3,
  million: 6,
  mn: 6,
  m: 6,
  billion: 9,
  bn: 9,
  b: 9,
  trillion: 12,
  tn: 12,
};

export const durationUnits: readonly (readonly [RegExp, DurationUnit])[] = [
  [/\s?(?:个)?季度/y, "quarter"],
  [/\s?个(?:自然|整)?月/y, "month"],
  [/\s?个?(?:星期|礼拜|周)(?![年岁])/y, "week"],
  [/\s?(?:周年|年)(?![代级报初底末会产度化])/y, "year"],
  [/\s?个?(?:工作日|自然日|小时工作日)/y, "day"],
  [/\s?(?:天|日(?=[内前后起均]|以内))/y, "day"],
  [/\s?个?小时/y, "hour"],
  [/\s?分钟/y, "minute"],
  [/[\s-]?(?:calendar |full )?(?:quarters?)\b/iy, "quarter"],
  [/[\s-]?(?:calendar |full )?(?:months?|mos?)\b/iy, "month"],
  [/[\s-]?(?:weeks?|wks?)\b/iy, "week"],
  [/[\s-]?(?:calendar |full |fiscal )?(?:years?|yrs?)\b/iy, "year"],
  [/[\s-]?(?:working |business |calendar )?days?\b/iy, "day"],
  [/[\s-]?(?:hours?|hrs?|h)\b/iy, "hour"],
  [/[\s-]?(?:minutes?|mins?)\b/iy, "minute"],
];

/** What a duration's unit can begin with: a quick look before the table is gone through. */
export const durationStart = /[\s-]?[个季周星年月天日工自小分cfqmwybdh]/iy;

/** Chinese measure words, then English nouns that are counted; physical units have a table of their own. */
export const countUnits: readonly RegExp[] = [
  /\s?(个人|人次|人|次|个|家|名|位(?!一体)|笔|台|套|件|项|条|份|张|款|种|类|场|轮|批|单|级|层|步|票|辆|架|组|部|页|字|席|座|户|所|车|箱|盒|瓶|袋|支|块|片|颗|星|分(?!之)|封|段|处|间|岁|桶|卷|根|筐|行|列|点(?=[^一-龥]|$))/y,
  /[\s-](orders?|deals?|opportunit(?:y|ies)|accounts?|customers?|clients?|contacts?|people|persons?|visits?|calls?|emails?|meetings?|events?|notes?|products?|units?|pieces?|times|employees?|staff|suppliers?|vendors?|competitors?|supporters?|departments?|sites?|plants?|factories|needs?|risks?|actions?|objectives?|points?|stars?|records?|items?|pages?|samples?|seats?|users?|licen[cs]es?|stores?|locations?|reviews?|steps?|stages?|questions?|answers?|levels?)\b/iy,
];

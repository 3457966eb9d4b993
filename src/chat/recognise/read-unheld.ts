/** What nothing on record is kept for. */
export type Unheld = "private" | "market" | "register" | "rival" | "colleague";

const ofAnybody: readonly (readonly [Unheld, RegExp])[] = [
  [
    "private",
    /年龄|岁数|几岁|多大(年纪|岁数)|生日|属什么|血型|身高|体重|住址|家庭|老婆|老公|结婚|how old|what age|\bage of|date of birth|birthday|\bborn\b|married|children|wife|husband/,
  ],
  ["private", /身家|个人财产|净资产|net worth|personal wealth|how rich/],
  ["private", /工资|薪水|薪资|薪酬|月薪|年薪|底薪|年终奖|提成|salar(y|ies)|\bwages?\b|paid a year/],
  ["private", /住(在)?哪(?!家)|家住|籍贯|老家|home ?town|home address|where does ⓟ live/],
  ["private", /微信号?|抖音|qq号|身份证|护照|wechat|whatsapp|linkedin|instagram|passport/],
  ["private", /开(的)?(什么|啥)车|车牌|what car|licen[cs]e plate/],
  [
    "market",
    /(铜|铝|钢|铁|原油|黄金|芯片|原材料)价(格)?.{0,4}(多少|几|怎么|如何|走势|现在)|(copper|alumin(i)?um|steel|oil|gold) price|汇率|exchange rate|天气|weather|股价|(stock|share) price|市值|market cap/,
  ],
  ["register", /税号|开户行|银行(账|卡)号|统一社会信用|\biban\b|bank (account|details)|\b(vat|tax) (number|id|no)\b/],
];

/** A competitor's own affairs. */
const ofRival =
  /成本|毛利|营收|营业额|利润|老板|老总|总经理|法人|董事长|员工|多少人|电话|手机|邮箱|总部|现金流|\b(cost price|costs?|margin|revenue|turnover|profits?|ceo|boss|owner|headcount|employees|staff|phone|e-?mail|head office|headquarters)\b/;
/** Of our own people only the name and what they look after are known. */
const ofColleague = /电话|手机|邮箱|邮件地址|分机|工号|入职|职级|绩效|phone|mobile|e-?mail address|hired|joined us/;

/** What a masked question asks for that nothing on record is kept for: whatever is found nearby is no answer. Null for any other. */
export function readUnheld(masked: string): Unheld | null {
  const kind = ofAnybody.find(([, pattern]) => pattern.test(masked))?.[0];
  if (kind !== undefined) return kind;
  const isAbout = (mark: string) => masked.includes(mark) && !masked.includes("ⓟ");
  if (isAbout("ⓡ") && !/[ⓐⓓ]/u.test(masked) && ofRival.test(masked)) return "rival";
  return isAbout("ⓒ") && ofColleague.test(masked) ? "colleague" : null;
}

import { enGap, type Phrases, zhGap } from "./phrases.ts";

/** 送 as in giving away, not 送样, 送货, 送检. */
const send = "(?:赠送?|送(?!检|样|货|电|审|达|修|测|风|料|出|到|去|来|过去|交|报|签|灯|配|水))";
const bring = `(?:${send}|带|拿|寄|捎|备|准备|买|孝敬)`;
const title = "[\\u4e00-\\u9fff](?:总|工|部长|经理|主任|处长|科长|局长)";
const buyer = "(?:buyer|purchaser|manager|director|engineer|official|head|contact|customer|client)";

/** Gifts (`10-method.md §20`). */
export const giftPhrases = {
  "gifts.cash": {
    zh: [
      "(?<!平台|优惠|促销|店铺|商城|满减|积分)红包(?!活动|裂变|补贴|雨|抵扣|墙)",
      "(?:购物|礼品|储值|消费|加油|京东|超市|充值|提货|油)(?:卡|券)(?!系统|机|行业|客户|渠道|业务)",
      `(?:${send}|塞|递|打|转|包)${zhGap(10)}现金(?!流|折扣|结算|付款|支付|回款|价)`,
      `塞${zhGap(8)}(?:信封|钱)|(?:送|拿|给|塞)${zhGap(8)}(?:点|些|一笔|笔)(?:钱|好处)|拿点好处|给${zhGap(6)}好处`,
      `(?:办|${send}|充)${zhGap(8)}(?:健身|美容|会员|理发|餐饮|洗车|高尔夫|球|年|礼)卡`,
      `返(?:点|利|佣)${zhGap(4)}(?:打|转|汇|付)(?:到|给|进)${zhGap(10)}(?:账户|账上|卡上|卡里|个人|老婆)`,
      `给${zhGap(4)}(?:他|她|个人|本人|经办人?)${zhGap(4)}(?:分成|提成|抽成)`,
      "送卡(?![片位具车口座尺槽])|(?:私人|个人)(?:账户|账号|卡上|卡里)",
      `给(?:他|她|本人|个人|经办人?|${title})\\s?\\d[\\d.]*\\s?(?:%|个?点|元|块|万)(?!${zhGap(6)}(?:折|优惠|降|预付|账|质保|货|样))`,
      "辛苦钱|好处费|茶水费|封口费|打点费|辛苦费|感谢费",
    ],
    en: [
      "(?:gift|shopping|store|prepaid|fuel) (?:cards?|vouchers?)(?! (?:system|machine|industry|terminal|maker)s?)",
      "red (?:envelopes?|packets?)|hongbao",
      `(?:give|giving|gave|hand|slip|pass)(?:ing|ed)? (?:him|her|them|the \\w+|m(?:r|s|rs)\\.? \\w+)${enGap(30)}\\b(?:cash|an envelope)(?! (?:discount|flow|price))`,
      "slip(?:ping)? (?:[\\w.]+ ){1,4}(?:\\d[\\d,.]*|some|a few) ?(?:euros?|dollars?|yuan|rmb|pounds?|bucks|usd|eur|cny)",
      "(?:to|into) (?:his|her|the \\w+'s|a) (?:private|personal|wife's) (?:bank )?account",
      "something in an envelope|a little something for (?:him|her|them)|an envelope for (?:him|her|them)",
      "cash (?:gifts?|in an envelope|for (?:him|her|them)\\b)",
    ],
  },
  "gifts.kickback": {
    zh: [
      "回扣|利益输送|(?<!反|反商业|防|防止|商业)行?贿赂|行贿|(?<!反|防)商业贿赂",
      `返点给${zhGap(8)}(?:个人|本人|经办|私人|他|她|总|工|经理|部长|主任|采购)`,
      `(?:给|返)${zhGap(8)}(?:个人|本人|私人)${zhGap(6)}(?:返点|返利|提成|佣金|\\d+\\s*个?点)`,
      `返${zhGap(8)}点${zhGap(2)}给${zhGap(8)}(?:本人|个人|私人|他|她)`,
      "个人(?:返点|返利)|私下(?:返|给点|打点|表示)|(?:暗|私)佣|打点(?:关系|一下|领导|采购|各方|上下)",
    ],
    en: [
      "kick-?backs?|back-?handers?|under the table|greas(?:e|ing) (?:payments?|money|the)|facilitation payments?",
      "(?<!anti-|anti )brib(?:es?|ed|ing|ery)(?! (?:act|law|policy|training|prevention|risk))",
      `(?:commission|rebate|percent|%|points?|share|cut)${enGap(24)} (?:to|for) (?:him|her|the ${buyer}) (?:personally|privately|in private|himself|herself)`,
      "(?:personal|private|secret) (?:rebates?|commissions?)",
      `(?:promis(?:e|ing)|offer(?:ing)?|giv(?:e|ing))\\b${enGap(24)}\\b(?:a )?(?:cut|share|slice|percentage) of the (?:deal|order|contract|profit)`,
    ],
  },
  "gifts.valuable": {
    zh: [
      `${bring}${zhGap(12)}(?:手表|名表|茅台|五粮液|名酒|好酒|名烟|烟酒|香烟|金条|黄金|首饰|项链|名包|字画|古董|奢侈品|冬虫夏草)`,
      `(?:${send}|买)${zhGap(8)}[个只款]包(?![装裹厢含])`,
      `${send}${zhGap(12)}(?:手机|平板|笔记本电脑)`,
    ],
    en: [
      `(?:giv(?:e|es|ing)|gave|send|sending|sent|buy|buying|bought|bring|bringing|offer|offering|present)\\b${enGap(40)}\\b(?:(?:a|an|the|gold|new|swiss|wrist)[ -]?watch(?:es)?|rolex|jewel(?:le)?ry|necklace|handbag|iphone|ipad|whisk(?:e)?y|cognac|moutai|gold bar|luxury goods)`,
      "(?:laptop|tablet|smartphone|phone) for (?:private|personal|his own|her own) use",
      "(?:expensive|valuable|lavish|generous|luxury) (?:gift|present)s?",
    ],
  },
  "gifts.ordinary": {
    zh: [
      "送礼(?!拜)|礼物|伴手礼|年礼|节礼|小恩小惠|礼尚往来|投其所好",
      "礼盒(?!厂|包装|产品|灯|生产)",
      "礼品(?!行业|公司|厂|店|渠道|包装|灯|市场|展|盒|类|区|城|客户|政策|制度|登记|管理|合规|上限|连锁|贸易)",
      `${bring}${zhGap(8)}(?:月饼|粽子|年货|土特产|特产|鲜花|花篮|果篮|水果|茶叶)`,
      `(?:逢年过节|过节|中秋|春节|端午)${zhGap(6)}(?:打点|表示|意思)`,
    ],
    en: [
      "(?:christmas|food|fruit|gift) hampers?|(?:birthday|christmas|new year|wedding) presents?|as a present\\b|moon ?cakes?",
      "(?:bottles?|cases?) of (?:wine|champagne)|box(?:es)? of chocolates|(?:flowers|chocolates) (?:to|for) (?:him|her|his|the)|souvenirs?",
    ],
    exact: [
      "\\bgifts?\\b(?! (?:policy|policies|register|rules?|log|shops?|stores?|industry|sector|wrap|wrapping|box (?:maker|factory)|market|retailer|trade|fair|card|voucher|hamper))",
      "(?<=^|[.!?] )Gifts?\\b(?! (?:[A-Z]|policy|policies|register|rules?|log|shops?|stores?|industry|wrap|card|voucher|hamper))",
    ],
  },
  "gifts.modest": {
    zh: [
      "(?:logo|标志|标识|商标)的?(?:小礼品|纪念品|笔记本|笔|台历|日历|水杯|杯子|雨伞|文创|礼品)",
      "小礼品|纪念品(?!店|行业|厂)|(?:送|赠|带|发)台历",
    ],
    en: [
      "(?:logo|branded|promotional) (?:mugs?|pens?|notebooks?|calendars?|gifts?|giveaways?|items?|umbrellas?|usb sticks?)",
      "giveaways?",
    ],
  },
} as const satisfies Record<string, Phrases>;

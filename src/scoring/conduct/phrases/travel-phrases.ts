import { enGap, type Phrases, zhGap } from "./phrases.ts";

const official = "(?:官员|局长|处长|科长|县长|市长|公务员?|政府|评委|评标专家|专家组)";
const relative = "(?:家属|家人|家里人|夫人|太太|爱人|妻子|丈夫|子女|孩子)";
const guest = "(?:客户|对方|他们?|她们?|来宾|代表团|考察团|参观人员|采购|部长|经理|总监|主任|[\\u4e00-\\u9fff]总)";
const fare = "(?:机票|差旅费?|旅费|路费|食宿|住宿费?|酒店费?用?|往返交通费?|行程费用)";
const pay = "(?:承担|报销|支付|负担|包|出|买|付)";
const us = "(?:由|我方|我司|我们|公司|咱们)";
const notTourism =
  "(?!行业|局|景区|集团|公司|城|区|地产|客户|产品|业|旺季|季|淡季|委|大巴|专?线|目的地|项目|照明|铁路|用品|厂|灯|投资|开发|电商|平台)";
const notPlace = "(?!村|酒店|项目|照明|城|区|山庄|公寓|中心|工地|工程|馆)";

const enOfficial =
  "(?:officials?|inspectors?|mayor|council(?:l)?ors?|ministers?|ministry|civil servants?|regulators?|jurors?|government)";
const enRelative = "(?:wife|husband|spouses?|partner|famil(?:y|ies)|children|kids|daughter|son|parents)";
const enFare = "(?:travel|trips?|flights?|hotels?|tickets?|journeys?|stay|airfares?|accommodation)";
const enPay =
  "(?:pay|pays|paying|cover|covers|covering|sponsor|sponsoring|reimburse|reimbursing|fund|funding|book|booking)";
const enGuest =
  "(?:his|her|their|customers?(?:'s?)?|clients?(?:'s?)?|buyers?(?:'s?)?|guests?'?|delegation(?:'s)?|visitors?'?|engineers?'?)";
const ownExpense = [
  "自理|自费|自付|各自承担|自行承担",
  "own (?:expense|cost|account)|pay (?:for )?their own|themselves",
];

/** Travel and trips (`10-method.md §20`). A visit of work that each side pays for itself is fine. */
export const travelPhrases = {
  "travel.leisure": {
    zh: [
      `(?:休假|公费|免费|疗养|度假|奖励|带薪|高端|家庭)旅游${notTourism}`,
      `(?:请|安排|邀请?|带|陪|组织|赞助|招待|策划|报销)${zhGap(16)}旅游${notTourism}`,
      "旅游(?:福利|招待|奖励)",
      `(?:请|安排|邀请?|带|陪|组织|赞助|招待|策划)${zhGap(16)}(?:度假|散心|散散心|玩几天|玩一趟|温泉|疗养|观光|游玩|游览|三亚|迪士尼|滑雪|游轮|马尔代夫)${notPlace}`,
      "(?:出国|出境|境外|海外|国外)考察",
    ],
    en: [
      "(?:leisure|pleasure|sightseeing|vacation|holiday|golf|ski|spa|beach|shopping|incentive) (?:trips?|tours?|weekends?|breaks?)",
      `(?:invit|tak|send|fly|treat|bring)(?:e|es|ing)?\\b${enGap(40)}\\b(?:on (?:a |an )?(?:\\w+ )?(?:holiday|vacation|cruise|safari)|to (?:a |the )?(?:\\w+ )?(?:resort|spa|disneyland|macau|las vegas))\\b(?! (?:project|hotel|lighting|site|plant|office))`,
      "(?:weekend|holiday|trip|stay|few days|week) (?:at|by|in|on|to) (?:the |a |our )?(?:lake|beach|mountains|coast|sea|seaside|villa|guest house|yacht|countryside)",
      "(?:book|charter|rent|hir)(?:e|ing)? (?:a|the) (?:yacht|villa|chalet)",
      "all[- ]expenses[- ]paid|junkets?",
    ],
    unless: [
      ...ownExpense,
      "(?:我司|我方|本公司|公司)(?:技术|工程|研发|采购)?(?:人员|团队|员工|工程师)|我们(?:赴|去|自己)",
    ],
  },
  "travel.official": {
    zh: [
      `${pay}${zhGap(16)}(?:${official}|${relative})${zhGap(12)}${fare}`,
      `(?:${official}|${relative})${zhGap(12)}${fare}${zhGap(10)}${us}${zhGap(6)}${pay}`,
      `(?:为|替|帮|给)(?:${official}|${relative})${zhGap(8)}(?:报销|承担|支付|出|买|订)${zhGap(8)}${fare}`,
      `(?:请|带|邀请?|安排|组织)${zhGap(10)}${official}${zhGap(8)}(?:考察|参观)${zhGap(10)}${us}${zhGap(6)}${pay}`,
    ],
    en: [
      `${enPay}\\b${enGap(50)}\\b(?:${enOfficial}|${enRelative})\\b${enGap(40)}\\b${enFare}`,
      `${enPay}\\b${enGap(40)}\\b${enFare}\\b${enGap(30)}\\b(?:${enOfficial}|${enRelative})\\b`,
    ],
    unless: ownExpense,
  },
  "travel.business": {
    zh: [
      `${pay}${zhGap(8)}${guest}${zhGap(14)}${fare}`,
      `${guest}${zhGap(12)}${fare}${zhGap(10)}${us}${zhGap(6)}${pay}`,
    ],
    en: [
      `${enPay}\\b${enGap(30)}\\b${enGuest} ${enGap(24)}\\b${enFare}`,
      `${enFare}\\b${enGap(30)}\\b${enGuest}${enGap(30)}\\b(?:at our (?:expense|cost)|paid by us|on us\\b)`,
      "at our (?:expense|cost)",
    ],
    unless: ownExpense,
  },
} as const satisfies Record<string, Phrases>;

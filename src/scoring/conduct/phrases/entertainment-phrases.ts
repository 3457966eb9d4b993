import { enGap, type Phrases, zhGap } from "./phrases.ts";

const venueWork = "(?!\\s?(?:行业|客户|项目|连锁|照明|渠道|门店|工地|改造|包厢照明|灯光工程))";
const enVenueWork = "(?! (?:project|lighting|chain|customers?|industry|floor|operator|refit|site)s?)";
const host = "(?:invit|tak|treat|host|entertain)(?:e|es|ing|ed)?";

/** Entertainment and meals (`10-method.md §20`). A working lunch within a meeting is none. */
export const entertainmentPhrases = {
  "entertainment.lavish": {
    zh: [
      `(?:KTV|夜总会|夜店|夜场|洗浴中心|洗浴|桑拿(?!房)|足疗|足浴|赌场)${venueWork}`,
      "泡脚|洗脚|K歌|泡吧|按摩|陪酒|陪唱|花酒|大吃大喝|声色场所|去唱歌|请[^，,。；;]{0,8}唱歌",
      "(?:豪华|高档|顶级|奢华|奢侈|天价)(?:宴请|宴席|晚宴|会所|餐厅|酒席|招待|宴)",
      `(?:请|去|到|安排|招待|带|约)${zhGap(10)}(?:私人)?(?:会所|酒吧|澳门)${venueWork}(?!现场)`,
      `(?:宴请|招待|吃饭)[^。；;]{0,20}(?:娱乐场所|唱歌|消遣|续摊)`,
      "娱乐(?:消费|场所|招待)(?!照明|项目|客户|行业)",
    ],
    en: [
      `(?:karaoke|night-?clubs?|strip clubs?|casinos?|saunas?)\\b${enVenueWork}|night club\\b${enVenueWork}|escort (?:girl|service)s?|hostess(?:es)?|clubbing|massage (?:parlou?rs?|evening)|drinking (?:session|spree)s?`,
      "lavish (?:dinners?|entertainment|hospitality|banquets?|meals?|part(?:y|ies)|hosting)|(?:vip|luxury) (?:box|hospitality)|(?:five|5)-star (?:dinners?|banquets?)",
    ],
  },
  "entertainment.hosted": {
    zh: [
      "宴请|吃请|设宴|应酬|饭局|酒局|球局|牌局|麻将|酒席|酒会|晚宴|喝酒|聚餐|派对|联谊",
      "招待(?!所|券|会场)",
      "娱乐(?=[、和及与]\\s?(?:礼|宴|旅|运动|招待))|(?:礼物|宴请|招待|吃喝|请客)[、和及与]\\s?娱乐",
      `(?:请|约|陪)${zhGap(8)}吃(?:顿|个|了顿)?(?:饭|大餐|海鲜|早茶|火锅)`,
      `高尔夫(?!球?场|灯|照明|练习场)|(?:请|约|陪|一起|去)${zhGap(6)}(?:打球|钓鱼|看球|看演出)|演唱会|球赛门票`,
      "(?:文娱|体育|娱乐|文体)活动|大型\\s?party",
    ],
    en: [
      "win(?:e|ing) and din(?:e|ing)|corporate hospitality|hospitality (?:package|box|tickets?)|client entertain(?:ment|ing)|entertainment (?:budget|expenses)|banquets?(?! hall)",
      `${host}\\b (?:him|her|them|the \\w+|our \\w+|m(?:r|s|rs)\\.? \\w+)${enGap(24)}\\b(?:to|out for|for) (?:a |an |some )?(?:\\w+ )?(?:dinner|drinks|golf|concert|match|show|party|gala)\\b`,
      "entertain(?:ing)? (?:him|her|them|the (?:buyer|customer|client|manager|director)s?|customers|clients|buyers|guests)\\b",
      "(?:seats?|places?|guests?) in (?:our|the) (?:\\w+ )?box\\b|(?:football|stadium|opera) box\\b",
      "(?:concert|football|theatre|theater|opera|match-day|formula (?:1|one)|f1|cup final) tickets?|tickets? (?:for|to) the (?:concert|match|game|opera|cup final|show)",
      "(?:round|game|day) of golf|golf (?:day|outing|weekend|with)|play(?:ing)? golf|gala dinners?|throw(?:ing)? [^.;]{0,20}\\bparty",
    ],
  },
} as const satisfies Record<string, Phrases>;

import { enGap, type Phrases, zhGap } from "./phrases.ts";

const rival =
  "(?:竞争对手|竞争者|竞争方|对手|友商|竞品|同行|别家|其他(?:投标人|投标方|供应商|厂家|家)|另一家|他们家|人家|他家)";
const obtain =
  "(?:获得|获取|拿到|取得|搞到|弄到|弄来|搞来|要到|要来|问到|打听|打探|套取|套出|刺探|窃取|索取|偷看|偷拍|买到|复印|抄来?|泄露|透露|借来|看到)";
const shady = "(?:打听|打探|套取|套出|刺探|窃取|偷看|偷拍|搞到|弄到|弄来|搞来|泄露|透露|探听)";
const bidPapers = "(?:标书|投标文件|投标书|投标报价|投标价|报价单?|报价明细|方案书|商务标|技术标)";
const jury = "(?:评标|评委|评审专家|招标代理|评标小组|测试小组|评标委员会|专家评委)";
const enRival =
  "(?:competitors?'?(?:s)?|rivals?'?(?:s)?|(?:the )?other (?:bidders?|suppliers?|vendors?)'?(?:s)?|competing)";
const enPapers = "(?:bids?|tenders?|quotes?|quotations?|offers?|proposals?|price lists?|cost breakdowns?)";
const enObtain =
  "(?:obtain(?:ing)?|acquir(?:e|ing)|leak(?:ing|s|ed)?|steal(?:ing)?|cop(?:y|ying)|procur(?:e|ing)|photograph(?:ing)?|get(?:ting)? (?:hold|copies|a copy|sight|a look)|find(?:ing)? out|fish(?:ing)? for|ask(?:ing)? (?:him|her|them|the \\w+) for|show(?:s|ing)? us|send(?:s|ing)? us|pass(?:es|ing)? us|hand(?:s|ing)? us|see|seeing)(?! (?:which|why|who|how|what|whether|where|when)\\b)";

/** Open sources: anybody may read them. */
const publicSource = [
  "公开|公示|公告|已公布|开标记录|唱标|历史(?:中标|投标)|中标(?:结果|价)",
  "\\bpublic(?:ly)?\\b|published|award notice|opened in public|public opening",
];

/** Obtaining a rival's bid, rigging a tender, working on those who judge it (`10-method.md §20`). */
export const rivalBidPhrases = {
  "rival-bid.obtained": {
    zh: [
      `${obtain}${zhGap(10)}${rival}的?${zhGap(8)}${bidPapers}`,
      `(?:让|请|找|托)${zhGap(12)}${rival}的?${zhGap(8)}${bidPapers}${zhGap(6)}(?:给|发|拿|传|看)`,
      `${shady}${zhGap(12)}(?:标书|投标文件|投标报价|投标价|底价|标底|评分明细|评委名单|专家名单)`,
      `(?:底价|标底|评委名单|评标专家名单)${zhGap(8)}(?:泄露|透露|告诉我们|发给我们|给我们)`,
    ],
    en: [
      `${enObtain}\\b${enGap(30)}\\b${enRival} ${enGap(16)}\\b${enPapers}\\b`,
      `${enPapers} (?:of|from) (?:our |the |a )?${enRival}\\b${enGap(20)}(?:to us|leaked|in confidence)`,
      `${enObtain}\\b${enGap(30)}\\b(?:reserve price|sealed bids?|evaluators?' names|confidential (?:bids?|prices?|tenders?|offers?))`,
    ],
    exact: [
      "(?:get|obtain|copy|show us|send us|pass us|hand us|leak|see) [A-Z][\\w&]+(?: [A-Z][\\w&]+)?'s? (?:bid|tender|quote|quotation|offer|proposal)\\b",
    ],
    unless: publicSource,
  },
  "rival-bid.price": {
    zh: [`(?:了解|掌握|摸清|摸底|打听|打探)${zhGap(8)}${rival}的?${zhGap(6)}(?:报价|价格|成本|底牌)`],
    en: [
      `(?:find(?:ing)? out|learn(?:ing)?|discover(?:ing)?)\\b(?! (?:which|why|who|how|whether|where|when)\\b)${enGap(30)}\\b${enRival} ${enGap(12)}\\b(?:prices?|pricing|costs?)\\b`,
    ],
    unless: publicSource,
  },
  "rival-bid.rigged": {
    zh: [
      "围标|串标|陪标|控标",
      `(?:标书|招标文件|招标参数|参数表|评分办法|技术规范)${zhGap(8)}(?:陷阱|埋钉子|埋雷|量身定[做制]|排他)`,
      `(?:设置?|挖|布|埋)${zhGap(8)}陷阱|陷阱设置`,
    ],
    en: [
      "bid[- ]rigging|rig(?:ging)? the (?:bid|tender)|collu(?:de|des|ding|sion)|cover bids?",
      `traps? in(?:to)? the (?:tender|specification|bid)|tailor(?:ing)? the tender${enGap(20)}(?:exclude|only we)`,
    ],
  },
  "rival-bid.evaluators": {
    zh: [
      `${jury}${zhGap(8)}(?:公关|关系建立|拉关系|搞关系|做工作|打招呼|打点|疏通|搞定|运作)`,
      `(?:公关|打点|搞定|疏通|做通|运作|拉拢)${zhGap(8)}${jury}`,
    ],
    en: [
      `(?:lobby|influence|soften up|win over|work on|cultivate|befriend)(?:ing)?\\b${enGap(20)}\\b(?:bid evaluators?|evaluation (?:committee|panel)|tender (?:committee|board|panel)|jury|jurors|assessors)`,
    ],
  },
} as const satisfies Record<string, Phrases>;

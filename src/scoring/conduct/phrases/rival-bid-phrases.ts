import { enGap, type Phrases, zhGap } from "./phrases.ts";

const obtain =
  "(?:获得|获取|拿到|取得|搞到|弄到|弄来|搞来|要到|要来|问到|打听|打探|套取|套出|刺探|窃取|索取|偷看|偷拍|买到|复印|抄来?|泄露|透露|借来|看到)";
const shady = "(?:打听|打探|套取|套出|刺探|窃取|偷看|偷拍|搞到|弄到|弄来|搞来|泄露|透露|探听)";
const bidPapers = "(?:标书|投标文件|投标书|投标报价|投标价|报价单?|报价明细|方案书|商务标|技术标)";
const jury = "(?:评标|评委|评审专家|招标代理|评标小组|测试小组|评标委员会|专家评委)";
const enPapers =
  "(?:bids?|tenders?|quotes?|quotations?|offers?|proposals?|price (?:lists?|sheets?|files?)|cost breakdowns?)";
const enObtain =
  "(?:obtain(?:ing)?|acquir(?:e|ing)|leak(?:ing|s|ed)?|steal(?:ing)?|cop(?:y|ying)|procur(?:e|ing)|photograph(?:ing)?|forward(?:ing|s)?|get(?:ting)? (?:hold|copies|a copy|sight|a look)|find(?:ing)? out|fish(?:ing)? for|ask(?:ing)? (?:him|her|them|the \\w+) for|show(?:s|ing)? us|send(?:s|ing)? us|pass(?:es|ing)? us|hand(?:s|ing)? us|see|seeing)(?! (?:which|why|who|how|what|whether|where|when)\\b)";

/** Open sources: anybody may read them. */
const publicSource = [
  "公开|公示|公告|已公布|开标记录|唱标|历史(?:中标|投标)|中标(?:结果|价)",
  "\\bpublic(?:ly)?\\b|published|award notice|opened in public|public opening",
];

/** Obtaining a rival's bid, rigging a tender, working on those who judge it (`10-method.md §20`). */
export const rivalBidPhrases = {
  "rival-bid.obtained": {
    zh: [
      `${obtain}${zhGap(10)}{rival}的?${zhGap(8)}${bidPapers}`,
      `(?:让|请|找|托)${zhGap(12)}{rival}的?${zhGap(8)}${bidPapers}${zhGap(6)}(?:给|发|拿|传|看)`,
      `(?:想办法|弄|搞|偷|翻拍|找人|托人)${zhGap(14)}(?<!我们|我司|我方|客户|业主|甲方|自己)的(?:投标书|投标文件|投标报价|报价表|报价单|标书|商务标|技术标)`,
      `(?:从|托|找)${zhGap(12)}(?:拿到|要到|搞到|弄到|问到)${zhGap(8)}(?:底价|标底|评分细节|评分明细|内部评分)`,
      `(?:评委|评标专家|专家)名单${zhGap(8)}(?:发|给|透露|告诉|拿|弄|要)`,
      `${shady}${zhGap(12)}(?:标书|投标文件|投标报价|投标价|底价|标底|评分明细|评委名单|专家名单)`,
      `(?:底价|标底|评委名单|评标专家名单)${zhGap(8)}(?:泄露|透露|告诉我们|发给我们|给我们)`,
    ],
    en: [
      `${enObtain}\\b${enGap(30)}\\b{enRival} ${enGap(16)}\\b${enPapers}\\b`,
      `${enPapers} (?:of|from) (?:our |the |a )?{enRival}\\b${enGap(20)}(?:to us|leaked|in confidence)`,
      `(?:pass|send|show|hand|leak|forward)(?:s|ing)? us\\b${enGap(20)}\\b{enRival} ${enGap(12)}\\b(?:prices?|pricing|costs?)\\b`,
      `${enObtain}\\b${enGap(30)}\\b(?:reserve price|sealed bids?|evaluators?' names|confidential (?:bids?|prices?|tenders?|offers?))`,
    ],
    exact: [
      "(?:obtain|copy|leak|photograph|show us|send us|pass us|hand us) [A-Z][\\w&]+(?: [A-Z][\\w&]+)?'s? (?:bid|tender)\\b",
      "(?:leak|photograph|copy) [A-Z][\\w&]+(?: [A-Z][\\w&]+)?'s? (?:quote|quotation|offer|proposal)\\b",
    ],
    unless: publicSource,
  },
  "rival-bid.price": {
    zh: [`(?:了解|掌握|摸清|摸底|摸一下|摸摸|打听|打探)${zhGap(8)}{rival}的?${zhGap(6)}(?:报价|价格|成本|底牌)`],
    en: [
      `(?:find(?:ing)? out|learn(?:ing)?|discover(?:ing)?)\\b(?! (?:which|why|who|how|whether|where|when)\\b)${enGap(30)}\\b{enRival} ${enGap(12)}\\b(?:prices?|pricing|costs?)\\b`,
    ],
    unless: publicSource,
  },
  "rival-bid.rigged": {
    zh: [
      "围标|串标|陪标|控标",
      `(?:和|跟|与|同){rival}${zhGap(8)}(?:商量|约定|串通|谈好|通气)${zhGap(10)}(?:价|标|谁中)`,
      `(?:标书|招标文件|招标参数|参数表|评分办法|技术规范)${zhGap(8)}(?:陷阱|埋钉子|埋雷|量身定[做制]|排他)`,
      `(?:设置?|挖|布|埋)${zhGap(8)}陷阱|陷阱设置`,
    ],
    en: [
      "(?:agree[ds]?|fix(?:ed)?|settled?|arranged?)\\b[^.;:!?]{0,24}\\b(?:with|among) (?:the |our )?{enRival}\\b[^.;:!?]{0,30}\\b(?:before(?:hand)?|price|bid|tender|winner)",
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

import type { PhraseTable } from "../find-phrases.ts";

export type BudgetWord = "approved" | "not-approved" | "frozen";
export type StatusWord = "won" | "lost" | "cancelled" | "unsigned";
export type RivalWord = "present" | "absent";

const gap = "[^，,。；;没未不无]{0,10}";

/** The order counts: the refusals are sought first, and what they cover is spoken for. */
export const budgetPhrases: PhraseTable<BudgetWord> = [
  {
    says: "not-approved",
    denied: null,
    patterns: [
      "(?:预算|资金)[^，,。；;]{0,12}(?:没有?批|未批|没批下来|未获批|没到位|未到位|没落实|未落实|没定|未定|没有?通过)",
      "(?:没有|还没有?)(?:这笔|这块)?预算(?!外)",
      "budget(?: for [^,.;:]{1,40}?)? (?:is|was|has) (?:still )?not (?:yet )?(?:been )?(?:approved|confirmed|released)|budget (?:is )?(?:still )?(?:pending|open|unapproved)|no budget (?:yet|so far|for (?:it|this))",
    ],
  },
  {
    says: "frozen",
    denied: null,
    patterns: [
      "预算[^，,。；;]{0,6}(?:冻结|被砍|砍掉|取消了|收回)",
      "budget(?: for [^,.;:]{1,40}?)? (?:is|was|has been) (?:frozen|cut|cancelled|on hold|withdrawn)|froze the budget",
    ],
  },
  {
    says: "approved",
    denied: "not-approved",
    patterns: [
      `(?:预算|资金)${gap}(?:已批|批了|批下来了?|获批|已到位|到位了?|已落实|落实了|已确认|通过了|已经?通过)`,
      "budget(?: for [^,.;:]{1,40}?)? (?:is|was|has been) (?:approved|confirmed|released|in place|secured)",
    ],
  },
];

export const statusPhrases: PhraseTable<StatusWord> = [
  {
    says: "unsigned",
    denied: null,
    patterns: [
      "合同[^，,。；;]{0,4}(?:没有?盖章|未盖章|没盖|没有?签|未签|没签下来|没下来)",
      "contract (?:is|was|has) (?:still )?not (?:yet )?(?:been )?(?:signed|stamped|countersigned)|contract (?:is )?(?:still )?unsigned",
    ],
  },
  {
    says: "cancelled",
    denied: null,
    patterns: [
      "项目(?:已经?|被)?(?:取消|终止|停掉|黄了|不做了|叫停)",
      "(?:project|tender|programme|program) (?:is|was|has been) (?:cancelled|canceled|scrapped|abandoned|called off)",
    ],
  },
  {
    says: "lost",
    denied: null,
    patterns: [
      "落标|未中标|没中标|丢标|丢单|没拿到(?!的|货|样|图|款|资料)|给{rival}拿走|输给了?{rival}|定了?给{rival}",
      "we lost (?:it|the|this|to)|(?:tender|deal|project|order|award|contract) (?:was |is )?lost|(?:went|goes|awarded) to {rival}",
    ],
  },
  {
    says: "won",
    denied: null,
    patterns: [
      "我们中标|中标了|正式中标|合同(?:已经?)?(?:签了|签下来|盖章了|下来了)|拿下了",
      "we (?:have )?won|(?:tender|deal|project|contract) (?:is |was )?won|(?:awarded|went) to us|contract (?:is|was|has been) signed",
    ],
  },
];

export const rivalPhrases: PhraseTable<RivalWord> = [
  {
    says: "absent",
    denied: null,
    patterns: [
      "{rival}[^，,。；;]{0,4}(?:没有?|未)(?:买标书|投标|报价|参与|入围|来投|递标)",
      "{rival}[^，,。；;]{0,4}(?:退出了?|弃标|出局了?|不投了)",
      "{rival} (?:did not|didn't|does not|will not|won't) (?:bid|quote|tender|take part)|{rival} (?:has |have )?(?:withdrew|withdrawn|dropped out|pulled out)",
    ],
  },
  {
    says: "present",
    denied: "absent",
    patterns: [
      "(?:在跟?|跟|和|与)[^，,。；;]{0,6}谈的(?:其实)?是{rival}|对手(?:其实|实际)?(?:是|还有|多了){rival}",
      "{rival}[^，,。；;]{0,6}(?:来报过价|报过价|报了价|也?投了标|也?参与了?投标|也?在投|买了标书|已?入围|也在跟|杀进来|给了[^，,。；;]{0,12}价)",
      "{rival}(?:,| has| have| is| also)* (?:bids|bidding|bid (?:for|on)|submitted an? (?:bid|offer|tender)|quoted|quotes|at the table|in the race|made an offer)",
      "bidders?[^.;:]{0,30}\\b{rival}|(?:competitor|rival|competition)(?: here| now)? is {rival}",
    ],
  },
];

/** Behind a date: what is due then. `denied` where it will not be. */
export const zhDueAfter =
  /^\s*(?:之?前|左右|前后|才|就|业主|客户|甲方|集团|他们|公司|会|能|要|可以|，?计划){0,4}(?<word>定标|决标|授标|签约|签合同|签(?=[、，,。；;]|$)|出结果|下单|定(?![价金位制期稿做在了下]))/u;
export const zhDueDenied = /^[^，,。；;]{0,6}(?:定不了|签不了|定不下来|签不下来|不会定|不会签|不开标|不定标)/u;
/** In front of a date: what is due then. */
export const zhDueBefore =
  /(?:定标|决标|授标|签约|签合同|下单|决策|决定)(?:时间|日期)?(?:预计|估计|计划|改到|推到|推迟到|延到|延期到|挪到|定在|安排在|大概|要到|在|是|为|：)+\s*$/u;
export const enDueBefore =
  /\b(?:award|decision|signature|signing|contract award|close|closing|sign(?:ed|s)?|decide[ds]?|awarded)\b[^.;!?]{0,60}?\b(?:on|by|in|for|to|until|before)\s+(?:the\s+)?$/iu;
export const enDueDenied =
  /\b(?:not|n't|never)\b[^.;!?]{0,40}\b(?:decided|awarded|signed|sign|decide|award)\b[^.;!?]{0,20}\b(?:on|by|in|before)\s+$/iu;
export const enMovedTo = /\b(?:mov|postpon|delay|push|shift|slip|defer)\w*\b/iu;

/** In front of an amount: this is what the deal is worth. */
export const worthBefore =
  /(?:预算|金额|总价|合同额|合同价|标的额?|口径|总额|整包|打包价?|压到|降到|加到|砍到|调到|只剩|只有|\bbudget|\bamount|\bvalue|\bworth|\btotal|\bcontract|\bcut to|\breduced to|\bdown to|\braised to)[^，,。；;.!?]{0,14}$/iu;
/** In front of an amount: it is denied, past, or the worth of something else. */
export const notWorthBefore =
  /(?:不是|并非|而不是|别|不要|原来|之前|以前|去年|从|由|单店|单套|单价|每|折扣|返点|定金|预付|首付|税|运费|索赔|逾期|欠|\bnot|\binstead of|\brather than|\bfrom|\bper|\bearlier|\blast year|\bdiscount|\brebate|\bdeposit|\bclaim)[^，,。；;.!?]{0,10}$/iu;
export const notWorthAfter =
  /^\s*(?:[元万]?(?:每|一[套家台盏个]|\/)|的?(?:折扣|返点|定金|预付|索赔)|each\b|per\b|a piece|apiece)/iu;

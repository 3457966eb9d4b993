import type { Cues } from "./cue.ts";

/** Deals, needs, what was said, rivals, risks and what to do. */
export const salesCues: Cues = {
  "deal-budget": [
    [/预算/, 7],
    [/(有没有|有|多少)钱(?!.{0,4}欠)|资金(落实|到位|情况|安排)/, 4],
    [/budget\w*|funded|funding|have the money/, 7],
  ],
  "deal-status": [
    [/ⓓ.{0,8}(怎么样|情况|进展|状态|阶段|到哪|如何|推进|咋样|谈得|卡在|金额|多大|什么时候|何时)/, 7],
    [/(商机|项目|单子|标).{0,8}(阶段|进展|状态|到哪|推进|卡在)/, 6],
    [/(什么时候|何时|哪天|几月).{0,6}(定标|招标|签|成交|决定|开标|落地|能签|定下|关单|下决定)/, 6],
    [/(预计|计划)(的)?(成交|签约|关单|落单)|成交(日期|时间)|时间(表|节点|安排|线)/, 6],
    [/ⓓ.{0,30}(status|stage|stand|going|progress|close|worth|big|amount|signed?)/, 7],
    [/(status|stage|state|progress|value|size|close date|timing) of .{0,12}(ⓓ|deal|opportunity|project)/, 7],
    [/(how|where).{0,16}(ⓓ|the deal|that deal|this deal)/, 6],
    [/when.{0,20}(close|sign|decide|decision|award|tender)\b|expected (to )?clos\w+|closing date|timing|deadline/, 5],
    [/ⓓ/, 3],
  ],
  "open-deals": [
    [/(商机|单子|在谈|项目|机会|标).{0,8}(有哪些|有什么|几个|多少|清单|列表|列一?下|都有)/, 5],
    [/(哪些|什么|几个|多少)(个)?(在谈的?|在跟的?|进行中的?|未成交的?)?(商机|单子|项目|机会)/, 5],
    [/在谈|在跟的?|商机|漏斗/, 4],
    [/open (deals?|opportunit\w+)|pipeline|(which|what|list|show|any|how many).{0,20}(deals?|opportunit\w+)/, 6],
    [/(deals?|opportunit\w+).{0,20}(open|ongoing|running|do we have|are there|active)/, 5],
    [/ⓒ.{0,16}(\bopen\b|in hand|working on|手上|手里|在跟|在谈|在做)|open with ⓒ/, 8],
  ],
  "won-lost": [
    [/(丢|输|失|赢|拿下)(了|过|掉)?(的)?(单|标|哪些|几个|商机|项目|什么)/, 6],
    [/丢单|失单|赢单(?!率)|丢标|中标/, 6],
    [/(为什么|为啥|怎么)(会)?(丢|输)/, 6],
    [/(lost|won|closed|past) (deals?|opportunit\w+|tenders?|bids?)/, 7],
    [/(did|have|had) we (win|won|lose|lost)|we (lost|won|lose)\b|win[- /]loss|(win|loss) record/, 7],
  ],
  "win-rate": [
    [/赢率|胜率|赢单率|胜算|把握|成功率|赢面|概率|几率/, 7],
    [/(能|会)(不能|不会)?(赢|拿下|中标|成)(?!本)/, 5],
    [
      /win (rate|probability|chance|odds|percentage)s?|(chances?|odds|likelihood|probability)\b|likely.{0,15}\b(win|close)|(will|can|could|are) we (going to )?win/,
      7,
    ],
  ],
  "what-if": [
    [/如果|假如|假设|要是|倘若|假使|设想|的话/, 9],
    [/what if|suppos(e|ing)|assum(e|ing)|what would happen|what happens if|\bif (we|they|i|he|she|ⓟ|ⓐ|the|it|ⓡ)\b/, 9],
  ],
  needs: [
    [/需求|痛点|诉求|冰山/, 6],
    [/(想要|要|需要|关心|在意|看重|重视|在乎|期待|希望)(的是)?(什么|啥|哪些)/, 6],
    [/(什么|哪些)(顾虑|期望|要求|问题困扰)/, 4],
    [/\bneeds?\b(?! to)|pain points?|requirements?|iceberg|wish(es)?\b/, 6],
    [/what.{0,25}(want|need|care about|looking for|worr(y|ied) about|matters? to)\b/, 6],
    [/priorit(y|ies)|concerns?\b|motivat\w+/, 4],
  ],
  quotes: [
    [/(怎么|咋|如何)(说|讲|看|评价|提)/, 6],
    [/(说|讲|提|聊|谈)(了|过|到)(些)?(什么|啥|哪些)?/, 5],
    [/原话|反馈|意见|评价|提到|提过|谈到|纪要|笔记里|记录里|会上/, 5],
    [/关于.{1,20}(说|提|讲|怎么|有什么|有没有)/, 5],
    [/what (did|do|does|has|have).{0,40}\b(say|said|saying|tell|told|mention\w*|think|write|wrote|report)/, 7],
    [/(say|says|said|talk\w*|mention\w*|wrote|write|comment\w*) (anything )?about/, 6],
    [/(what )?do (we|you) know about (?!ⓐ)/, 5],
    [/mention(ed|s)?|quotes?\b|opinions?|feedback|thoughts on|in (the|our) notes|notes (say|mention|about)/, 5],
  ],
  complaints: [
    [/投诉|抱怨|不满|质量问题|索赔|退货|客诉|故障|毛病|意见大|不高兴|返修/, 7],
    [
      /complain\w*|unhappy|dissatisf\w*|quality (issues?|problems?)|claims?\b|defect\w*|return(ed|s) goods|(problems?|issues?|trouble) with (us|our)|angry|upset/,
      7,
    ],
  ],
  competitors: [
    [/竞争对手|竞品|友商|竞对|对手|同行|竞争(情况|格局|态势|对象|者)/, 6],
    [/(跟|和)谁(竞争|抢|争)|谁(在)?(跟|和)(我们|咱们)(抢|争|竞争)|谁在(抢|争)|有谁在(抢|争|投|报)/, 8],
    [/ⓡ.{0,10}(怎么样|威胁|报价|优势|在哪|强|弱|动作|情况|供|抢|占)/, 6],
    [/competit\w+|competing|rivals?|up against|other suppliers?|who else (is )?(bidding|selling|supplying)/, 6],
    [/ⓡ/, 4],
  ],
  "white-space": [
    [/空白|交叉销售|增购|渗透|加推|拓展(机会|空间)|增量(机会|空间)|潜力(在哪|产品)/, 6],
    [/(还|另外)?(能|可以|该)(再)?(卖|推|推荐)(些|点|给.{0,4})?(什么|啥|哪些)/, 7],
    [/(没|没有|还没|未)(买|采购|用)(过)?(的)?(什么|哪些|产品|我们)/, 6],
    [/white ?spaces?|cross[- ]?sell\w*|up[- ]?sell\w*|untapped|room to grow/, 8],
    [
      /what (else|more) (can|could|should|might) (we|i)|(what|which).{0,25}(don't|do not|doesn't|not) (they )?(yet )?(buy|buying|purchase)|sell (them )?more|not buy(ing)? from us/,
      7,
    ],
  ],
  risks: [
    [/风险|隐患|危险|预警|警报|出问题|出事|流失|担心|操心/, 6],
    [/worr(y|ied|ying)|concern(ed|ing)\b/, 5],
    [/\brisks?\b|risky|danger\w*|warnings?|threat\w*|red flags?|churn|losing (them|ⓐ)|lose ⓐ|what could go wrong/, 6],
  ],
  "false-key": [
    [
      /假(的)?(大|重点|关键)?(客户|大户)|伪(大|重点)?客户|假大户|扒皮|偶发大单|量大利薄|真(正|的)?(是)?(的)?大客户|真假/,
      8,
    ],
    [/值(不值|得)?(得)?(投入|做|重点|花)|虚胖/, 5],
    [
      /false[- ]key|fake (key )?(account|customer)|(really )?a (real|true|genuine) key|really a key|truly a key|genuine key|squeez\w*|one[- ]off bulk|volume without profit|worth (the effort|it|our)/,
      8,
    ],
  ],
  "next-action": [
    [/下一步|接下来|怎么(推进|办|打|突破|切入|跟进|破局|拿下|搞定)|抓手|突破口|从哪(里|儿)?(入手|切入|下手)/, 6],
    [/(该|应该|需要|要)(怎么|如何|干|做)(什么|啥|些什么)?/, 4],
    [/建议|行动|动作|策略建议|指导|辅导|支招|支个招|打法/, 5],
    [
      /next (best )?(steps?|actions?|moves?)|(what|how) (should|can|could|do|shall|would) (i|we|you).{0,25}(do|approach|proceed|move|push|focus|tackle|win|next)\b/,
      6,
    ],
    [/recommend\w*|advi[cs]e|coach(ing)? (me|card|tip)|suggest\w*|where (should|do) (i|we) start|game ?plan/, 5],
  ],
  objectives: [
    [/(计划|方案)(里|中|上|的)?.{0,6}(目标|策略|行动|写|内容|怎么|说)/, 7],
    [/目标(?!客户)/, 5],
    [/(年度|客户|大客户)计划/, 5],
    [/策略(?!建议)|行动计划|行动表/, 4],
    [/\b(objectives?|goals?|targets?)\b/, 6],
    [/(account|the|our) plan\b/, 8],
    [/strateg(y|ies)|action (plan|table)/, 4],
  ],
  "open-questions": [
    [/(还)?(不知道|不清楚|没搞清|没弄清|没问清)(什么|哪些|的)?/, 6],
    [/待确认|要问(什么|哪些|清)?|该问|信息缺口|未知/, 6],
    [/缺(少|什么|哪些|啥)?.{0,2}(资料|信息|数据|情报)/, 6],
    [
      /open questions?|(don't|do not) (we |yet )?(yet )?know|unknowns?|(what|which).{0,15}(should|to|must|do) (i|we) ask|questions? (to|should|for) (ask|them|i|we)|missing (data|info\w*)|information gaps?|what.{0,10}missing/,
      7,
    ],
  ],
  policy: [
    [/折扣|让利|返利|返点|优惠|账期|政策|价格权限|授信|信用额度|佣金|打几折|几折|能给(多少|几个点|什么)|特价/, 7],
    [/(能|可以|可不可以|能不能)(再)?(降|让|便宜)/, 5],
    [
      /discounts?|rebates?|(payment|credit) (terms?|lines?|limits?)|polic(y|ies)|concessions?|price cut|lower (the )?price|commission|longer terms/,
      7,
    ],
  ],
};

/**
 * How a note says that our side does something next. Patterns read sentences in which signs of the private use area stand
 * for people and days (`mask-sentence`): \uE000 somebody of the other side, \uE001 somebody of ours, \uE002 a day.
 */
export const nextStepCues = ["marked", "assigned", "promised", "planned"] as const;
export type NextStepCue = (typeof nextStepCues)[number];

/** A bullet or number in front of an entry. */
export const entryMark =
  /^(?:[-•·*–—+]+\s+|[•·–—]+\s*|(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:[、)）]|\.(?!\d))\s*|[（(]\d{1,2}[)）]\s*)+/u;
export const openBox = /^(?:\[\s?\]|【\s?】|☐|□)\s*/u;
/** An entry that is ticked is done. */
export const tickedBox = /^(?:\[[xX✓✔√]\]|☑|✅|✓|✔|√)/u;

/** What an entry is called that holds a next step. */
const names =
  "行动(?:项|计划|事项)?|待办(?:事项)?|下一步(?:计划|工作|行动|安排)?|后续(?:计划|工作|行动|安排|跟进|事项)?|跟进(?:事项|计划)?|我方(?:待办|任务|行动)|" +
  "action(?: items?| points?)?s?|next (?:steps?|actions?)|to[ -]?dos?|follow[ -]?ups?";
export const entryName = new RegExp(
  `^(?:【(?:${names})】\\s*[:：]?|\\[(?:${names})\\]\\s*:?|(?:${names})\\s?\\d{0,2}\\s*[:：])\\s*`,
  "iu",
);
/** A line that is nothing but such a name stands over a list of next steps. */
export const listHeading = new RegExp(
  `^#{0,6}\\s*(?:\\*\\*)?(?:【(?:${names})】|(?:${names}))(?:\\*\\*)?\\s*[:：]?(?:\\*\\*)?$`,
  "iu",
);
/** Another heading ends the list. */
export const otherHeading = /^#{1,6}\s|[:：](?:\*\*)?$/u;

const them =
  "(?:客户(?:方|那边|公司|内部)?|对方|甲方|业主|采购方|他们|她们|他(?!们)|她(?!们)|对手|竞品|友商|\\uE000+)(?:的?(?:采购|技术|工程|财务|设备|品质|研发|生产|管理)?(?:部门?|处|科|团队|经理|总监))?";
const themEn =
  "(?:(?:the |our )?(?:customer|client|buyer|end user)(?:['’]s \\w+)?|they|he|she|(?:his|her|their) (?:team|side|people|\\w+ (?:team|department))|\\uE000+)";
const us = "(?:我们|我方|我司|我公司|我部|咱们|本公司|(?<!自)我(?![们国省市区县校院厂方司]))";
const gap = "[^，,。；;：:\\uE003]{0,24}?";
/** Whole, so that a run of signs is read in one way only. */
const day = "\\uE002+(?!\\uE002)(?:左右|当天|上午|下午|晚上|[之以]?[前内]|结束前|早上)*";

const zhDoing =
  "(?:提交|递交|发送|发给|发出|发去|发到|发(?![现展生言烧热光票挥布])|给出|给到|交付|交给|提供|准备好?|整理|安排|拜访|走访|回访|登门|跟进|跟踪|落实|确认|回复|答复|回电|联系|协调|邀请|约见?|制定|编制|编写|撰写|起草|出具|出一|出个|出方案|出报价|完成|推进|组织|汇报|演示|测试|送样|送检|送到|送去|送一|寄送|寄出|寄到|寄样|寄一|签订|签署|催|补充|补交|更新|修改|修订|调整|核实|核对|核算|测算|报价|报送|评估|检查|勘察|勘测|对接|沟通|打电话|打个电话|致电|开会|参观|介绍|引荐|培训|安装|调试|解决|处理|反馈|到现场|去现场|做方案|做一|做个|拿出|配合|协助|支持)";
/** Verbs that also name things stand only behind we, a name or an order to do. */
const enDoing =
  "(?:follow(?:ing)? up|send|submit|prepare|deliver|provide|share|call|phone|visit|meet|arrange|schedule|book|set up|draft|write|check|confirm|clarify|come back|get back|reply|respond|revert|update|revise|quote|present|organi[sz]e|review|test|invite|introduce|escalate|order|ship|install|finali[sz]e|complete|discuss|e-?mail|contact|propose|demo|demonstrate|show|sign|bring|return|collect|gather|investigate|look into|calculate|talk to|speak (?:to|with)|ask|offer|circulate|forward|compile|hand over|work out|put together)";
const enClearDoing = `(?:follow(?:ing)? up|send|submit|prepare|deliver|provide|share|arrange|schedule|set up|draft|write|confirm|clarify|(?:come|get) back to|reply to|update|revise|organi[sz]e|finali[sz]e|discuss|propose|introduce|invite|circulate|(?:call|phone|visit|meet|e-?mail|contact) ${themEn})`;

const notOurs = "(?<![给向为帮替同跟和与对到被于找]|答应|承诺|告诉|通知|允许|跟着|发给|交给|回复)";
const enWill =
  "(?:['’]ll| will| shall| (?:is|are|am)(?: going)? to| needs? to| has to| have to| must| (?:has |have )?(?:agreed|promised|committed|undertook) to| plans? to| should| to)(?: (?:then|now|also|please|both|each))?";

/** What makes a plan of words without a day. */
export const intends =
  /将|(?<!机|开|例|早|晚|大|展)会(?![议上后见谈员])|(?<![主重])要(?![点素求])|需|计划|打算|准备(?!的|好)|安排|争取|尽快|马上|随后|再|负责|牵头|答应|承诺|务必|必须|抓紧|(?<!过)去(?!年)/u;

/** `gap` stands between who and what. `asks`: what the sentence must tell besides, a day ahead, or that or a will. */
export type ActorRule = { pattern: RegExp; asks: "nothing" | "will" | "day" };

/** Somebody of ours, by name. */
export const assigned: readonly ActorRule[] = [
  {
    pattern: new RegExp(`(?:由|指派)\\s?\\uE001+(?:(?:牵头|主导)[，,]\\s?)?(?<gap>${gap})${zhDoing}`, "u"),
    asks: "nothing",
  },
  { pattern: new RegExp(`${notOurs}\\uE001+(?<gap>${gap})${zhDoing}`, "u"), asks: "will" },
  { pattern: new RegExp(`\\uE001+(?: (?:and|&) \\uE001+)?(?<gap>${enWill}) ${enDoing}\\b`, "iu"), asks: "nothing" },
];

/** We, and I. */
export const promised: readonly ActorRule[] = [
  {
    pattern: new RegExp(`(?:需要?|要求|请|让|希望|催|麻烦|叫|等)${us}(?!的)(?<gap>${gap})${zhDoing}`, "u"),
    asks: "nothing",
  },
  { pattern: new RegExp(`${notOurs}${us}(?!的)(?<gap>${gap})${zhDoing}`, "u"), asks: "will" },
  { pattern: new RegExp(`\\b(?:we|I)(?<gap>${enWill}) ${enDoing}\\b`, "iu"), asks: "nothing" },
  {
    pattern: new RegExp(
      `\\b(?:needs?|wants?|asks?|asked|expects?|requests?|requested|like) (?:us|me)(?<gap> to) ${enDoing}\\b`,
      "iu",
    ),
    asks: "nothing",
  },
];

const filler = `(?:会后|回去后?|回来后?|回公司后?|接下来|后续|随后|然后|并且?|还|另外|同时|最后|下一步|${day}|[，, ])*`;

/** What may stand in front of what is done where nobody is named: no subject. */
const bare =
  "(?:再|去|要|将|尽快|先|一起|马上|立即|抓紧|统一|(?:把|将|给|向|与|和|跟|到|就|对)[^，,。；;：:\\uE003]{1,16}?){0,3}";

/** Nobody is named: the sentence begins with it, so that it is said of ours. `gap` as above. */
export const planned: readonly ActorRule[] = [
  { pattern: new RegExp(`^(?:会后|回去后|回来后|回公司后)[，,]?(?<gap>${bare})${zhDoing}`, "u"), asks: "nothing" },
  {
    pattern: new RegExp(
      `^${filler}(?:需要?|待|要|尽快)(?:尽快|再|我方)?(?<gap>)(?:跟进|落实|确认|回复|答复|联系|核实|补充|跟踪|回访)`,
      "u",
    ),
    asks: "nothing",
  },
  {
    pattern: new RegExp(
      `^${filler}(?:计划|拟|打算|准备|安排|约定|约好|争取|预计|需要?|要|尽快|务必|必须)(?:于|在)?(?<gap>${gap})${zhDoing}`,
      "u",
    ),
    asks: "day",
  },
  {
    pattern: new RegExp(
      `^${filler}(?<gap>${bare})(?:提交|报价|拜访|走访|回访|送样|送\\s?[\\d一两三]|跟进|打电话|致电|联系|发给|汇报|演示)`,
      "u",
    ),
    asks: "day",
  },
  { pattern: /^(?:please )?follow(?:ing)? up (?:with|on)(?<gap>)\b/iu, asks: "nothing" },
  {
    pattern: new RegExp(
      `^(?:(?:then|please|\\uE002+)[, ]+)*(?:need to |to |must |will )?(?<gap>)${enClearDoing}(?![A-Za-z])`,
      "iu",
    ),
    asks: "day",
  },
];
/** Behind the name of one of ours and a colon or dash. */
export const entered: readonly ActorRule[] = [
  { pattern: new RegExp(`^${filler}(?:负责|计划|准备|需要?)?(?<gap>${bare})${zhDoing}`, "u"), asks: "day" },
  { pattern: new RegExp(`^(?:to |will )?(?<gap>)${enDoing}\\b`, "iu"), asks: "day" },
];

/** Somebody of the other side stands where the one who acts would. Behind words that make them whom it is done for, they do not. */
export const whomItIsFor = new RegExp(
  `(?:给|向|为|与|和|跟|同|对|陪|约|请|让|帮|找|催|邀请|联系|拜访|走访|回访|协助|配合|提醒|到|去|把|将|在|等待)\\s?${them}|${them}的|` +
    `\\b(?:with|to|for|from|get|ask|remind|invite|meet|call|visit|help|of|have|at|and|e-?mail|contact|phone|show|send|give|update|see) ${themEn}`,
  "giu",
);
export const otherSide = new RegExp(`${them}|\\b${themEn}(?![A-Za-z])|\\uE000`, "iu");
export const anyDoing = new RegExp(`${zhDoing}|\\b${enDoing}\\b`, "iu");
export const anyOfUs = new RegExp(`${us}|\\uE001|\\b(?:we|I)\\b`, "iu");

/** Done or given up. */
export const finished =
  /已经?(?=[^，,。；;]{0,12}(?:提|发|完|安排|拜访|寄|送|确认|回|交|签|给|做|取消))|(?:提交|完成|发送|发出|寄出|拜访|回复|确认|安排|整理|落实|取消|[送发交谈给])(?:完|好|过)?了(?!解)|(?:提交|完成|发送|拜访|沟通|确认|安排)过|取消|作废|[（(]?已完成[）)]?|\b(?:we|I|has|have|had)(?:['’]ve)?(?: have| had)? (?:already |just )?(?:sent|submitted|delivered|visited|met|called|confirmed|agreed on|done|completed|prepared)\b|\balready\b|\b(?:done|cancelled|canceled|completed)[.。]?$/iu;
/** Denied, supposed or only possible; sought up to what is done. */
export const unsettled =
  /不需要?|无需|不用|不必|没必要|暂不|暂缓|不再|不会|不打算|不能|没法|无法|没有|是否|能否|可否|要不要|如果|假如|假设|若(?!干)|一旦|万一|除非|要是|可能|也许|或许|应该会|曾经?|\b(?:if|unless|whether|might|may|could|perhaps|maybe|not|never|used to|no need)\b|n['’]t\b/iu;
export const asks = /[?？][”"’」』）)]*$/u;
/** There is none. */
export const noEntry = /^(?:暂?无|没有|n\/?a|none|nothing|-)[。.]?$/iu;

export const quoted = /[“"「『][^”"」』]*[”"」』]/gu;
/** Who speaks, or whose entry it is. */
export const speaker = /^(?<who>\uE000+|\uE001+)\s?(?:[（(][^）)]{0,20}[）)]\s?)?[:：]\s*/u;
export const ownerLabel = /^(?<who>\uE001+)\s?[-–—]\s?/u;
/** Of singular 我 and I, whose words the sentence tells. */
export const theySay = new RegExp(
  `${them}[^，,。；;]{0,6}(?:说|表示|称|讲|答应|承诺|回复)|\\b${themEn} (?:said|says|told|promised|wrote)\\b`,
  "iu",
);

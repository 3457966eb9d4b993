import { enGap, type Phrases, zhGap } from "./phrases.ts";

const titled = "[\\u4e00-\\u9fff](?:总|工|董|经理|部长|主任|处长|科长|总监|主管|局长|院长)";
const person = `(?:他|她|那个人|这个人|这位|那位|反对者?|反对派|反对的人|对方负责人|${titled}|评委|决策者)`;
const enPerson =
  "(?:him|her|them|(?:the|that|this|our) (?:[\\w-]+ ){0,2}(?:opponent|detractor|critic|objector|sceptic|skeptic|blocker|director|manager|buyer|engineer|evaluator|purchaser|head|cfo|cto|ceo|person|man|woman|chief)s?\\b|(?:mr|ms|mrs|dr)\\.? ?\\w+)";

/** Isolating, discrediting or blackmailing a person (`10-method.md §20`). */
export const isolatingPhrases = {
  "isolating.person": {
    zh: [
      `(?:孤立|边缘化|排挤|打压|封杀|冷落)(?:掉|住|起来)?${zhGap(2)}${person}`,
      `${person}${zhGap(8)}(?:孤立|边缘化|排挤|挤出|踢出|打压)`,
      "转换\\s?[／/、或和]\\s?孤立",
      "架空(?!线|层|敷设|地板|电缆|管|桥|平台|输电|电力|区|绝缘)",
      "抹黑|诋毁|搞臭|挤走|逼走|整走|离间|挑拨|造谣|泼脏水|打小报告|穿小鞋|晾(?:他|她|到|在)|说[^，,。；;]{0,10}坏话|背后放风|把[^，,。；;]{0,12}(?:挤|踢|赶|弄|搞)(?:出去|出局|走)",
    ],
    en: [
      `isolat(?:e|es|ing) ${enPerson}`,
      `(?:sidelin(?:e|es|ing)|undermin(?:e|es|ing)|ostraci[sz](?:e|ing)|freez(?:e|ing) out|smear(?:ing)?|discredit(?:s|ing)?|neutrali[sz](?:e|ing)) ${enPerson}`,
      "discredit(?:s|ing)? (?:the |our )?(?:competitors?|rivals?)|bad-?mouth(?:s|ing)?|smear campaigns?|spread(?:ing)? (?:the word|(?:a )?rumou?rs?|gossip)|gossip about",
      `(?:freeze|force|push|squeeze) (?:him|her) out|get (?:him|her) (?:fired|removed|sacked)|behind (?:his|her|their) back|mak(?:e|es|ing)\\b${enGap(24)} look (?:bad|incompetent|foolish|stupid|weak|ridiculous)|driv(?:e|ing) a wedge between|true or not|turn${enGap(20)} against (?:him|her)`,
    ],
    exact: [
      "(?:[Ii]solat|[Ss]idelin|[Uu]ndermin)(?:e|ing) (?!Zone|Line|Phase|Circuit|Driver|Hall|Unit|Area|Building|Section|Group|Channel)[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})?(?= (?:from|before|in|until|so|within|by|and|at)\\b|[.,;]|$)",
      "[Dd]iscredit(?:ing)? [A-Z][a-z]{2,}",
    ],
  },
  "isolating.leverage": {
    zh: ["把柄|黑料|软肋|要挟|敲诈|告黑状", `(?:抓|挖|找|收集)${zhGap(8)}(?:短处|丑闻|污点|隐私)`],
    en: [
      "blackmail(?:ing)?",
      "(?:dig|digging|find|collect)(?:ing)? (?:up )?(?:some )?dirt\\b",
      "compromising (?:photos|material|information)",
    ],
  },
} as const satisfies Record<string, Phrases>;

const zhKeep =
  "(?:收集|搜集|获取|记下|写下|备注|记录|建档|登记|掌握|摸清|了解|汇总|整理|打听|分析|聚焦|迎合|利用|围绕|录入)";
const zhLiking =
  "(?:个人爱好|兴趣爱好|业余爱好|爱好|嗜好|喜好(?!的?(?:色|光|款|风格|产品|会议|开会|灯|照度|沟通|品牌)))";
const enKeep = "(?:collect|record|note|keep|file|track|log|store|gather|research|find out|list|know)(?:s|ing|ed)?";

/** Sensitive personal data, and private matters kept on file (`10-method.md §20`). */
export const personalDataPhrases = {
  "personal-data.sensitive": {
    zh: [
      "宗教(?:信仰|背景|派别)|政治(?:面貌|立场|观点|倾向|背景|派系)",
      "婚姻(?:状况|情况|问题|关系)|离异|离婚|婚外情|怀孕|性取向|信(?:佛|基督|天主|伊斯兰)|高血压|血压高|糖尿病",
      `(?:[他她](?!们)|总|工|董|部长|经理|主任|个人|本人|领导|决策者|联系人)的?${zhGap(3)}(?:宗教|家庭(?:情况|收入)|健康(?:状况|情况|问题)|病史|病情|身体状况)`,
      `(?:[他她](?!们)|总|工|董|部长|经理|主任|领导|客户)${zhGap(4)}(?:患有|住院|生病|得了${zhGap(4)}[病癌])`,
      "家庭(?:住址|地址|成员|背景|状况)|住址|身份证(?:号|信息|复印件|照片)|护照号|籍贯|个人隐私",
    ],
    en: [
      "(?:his|her|their|whose|your) (?:religion|faith)\\b|religious (?:beliefs?|views?|affiliation|faith)|political (?:views?|opinions?|leanings?|affiliation)",
      "marital (?:status|problems?)|(?:his|her|their) (?:marriage|divorce|pregnancy)|(?:is|was|being|getting) divorced|is pregnant|sexual orientation|ethnic (?:origin|background)",
      "(?:his|her|their|'s) (?:health(?! (?:and safety|check of))|illness|disease|medical)\\b|medical (?:condition|history|records?)\\b",
      "(?:which|what) (?:church|mosque|temple|party)\\b[^.;]{0,12}\\b(?:goes|belongs|attends|votes)|goes to church",
      "home address(?:es)?|private address|(?:(?:his|her|their|national|personal|'s) (?:id|identity)(?: card)?|passport) numbers?|social security number",
    ],
  },
  "personal-data.profile": {
    zh: [
      `${zhKeep}${zhGap(14)}(?:${zhLiking}|性格特征|性格特点|社交圈|社会关系|家庭背景|学习背景|个人信息|生日)`,
      `${zhLiking}${zhGap(6)}(?:档案|台账|建档|记录|登记)|喜好(?:等|、忌讳|和忌讳)`,
    ],
    en: [
      `${enKeep}\\b${enGap(40)}\\b(?:hobb(?:y|ies)|personal (?:interests?|life|habits|preferences|details)|private (?:life|interests)|birthdays?|family (?:background|situation|details|members))`,
      "(?:hobbies|birthdays?|private life)\\b[^.;]{0,20}\\b(?:on file|in the (?:crm|dossier|file))",
    ],
  },
} as const satisfies Record<string, Phrases>;

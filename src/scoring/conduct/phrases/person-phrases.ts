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
      "抹黑|诋毁|搞臭|挤走|逼走|整走|离间|挑拨|造谣|泼脏水",
    ],
    en: [
      `isolat(?:e|es|ing) ${enPerson}`,
      `(?:sidelin(?:e|es|ing)|undermin(?:e|es|ing)|ostraci[sz](?:e|ing)|freez(?:e|ing) out|smear(?:ing)?|discredit(?:s|ing)?|neutrali[sz](?:e|ing)) ${enPerson}`,
      "discredit(?:s|ing)? (?:the |our )?(?:competitors?|rivals?)|bad-?mouth(?:s|ing)?|smear campaigns?|spread(?:ing)? (?:a )?rumou?rs?",
      `(?:freeze|force|push|squeeze) (?:him|her) out|get (?:him|her) (?:fired|removed|sacked)|behind (?:his|her|their) back|turn${enGap(20)} against (?:him|her)`,
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

const zhKeep = "(?:收集|搜集|获取|记录|建档|登记|掌握|摸清|了解|汇总|整理|打听|分析|聚焦|迎合|利用|围绕|录入)";
const zhLiking =
  "(?:个人爱好|兴趣爱好|业余爱好|爱好|嗜好|喜好(?!的?(?:色|光|款|风格|产品|会议|开会|灯|照度|沟通|品牌)))";
const enKeep = "(?:collect|record|note|keep|file|track|log|store|gather|research|find out|list|know)(?:s|ing|ed)?";

/** Sensitive personal data, and private matters kept on file (`10-method.md §20`). */
export const personalDataPhrases = {
  "personal-data.sensitive": {
    zh: [
      "宗教(?:信仰)?(?!建筑|场所|活动|项目|设施|艺术|节日)|政治(?:面貌|立场|观点|倾向|背景|派系)",
      "婚姻(?:状况|情况|问题|关系)|离异|离婚|婚外情|怀孕|性取向",
      `(?:他|她|总|工|董|部长|经理|主任|个人|本人|客户|领导|决策者|联系人)的?${zhGap(3)}(?:健康(?:状况|情况|问题)|病史|病情|身体状况)`,
      "患有|得了[^，,。；;]{0,4}(?:病|癌)|住院|生病|抑郁症",
      "家庭(?:住址|地址|成员|情况|背景|收入|状况)|住址|身份证(?!读卡|阅读)|护照号|籍贯|个人隐私",
    ],
    en: [
      "\\breligion\\b|religious (?:beliefs?|views?|affiliation|faith)|political (?:views?|opinions?|leanings?|affiliation)",
      "marital (?:status|problems?)|(?:his|her|their) (?:marriage|divorce|pregnancy)|(?:is|was|being|getting) divorced|is pregnant|sexual orientation|ethnic (?:origin|background)",
      "(?:his|her|their|'s) (?:health(?! (?:and safety|check of))|illness|disease|medical)\\b|medical (?:condition|history|records?)\\b",
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

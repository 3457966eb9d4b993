import { enGap, type Phrases, zhGap } from "./phrases.ts";

const relative =
  "(?:子女|孩子|儿子|女儿|小孩|侄子|侄女|外甥女?|亲戚|亲属|家属|太太|爱人|夫人|老婆|老公|丈夫|妻子|女婿|弟弟|妹妹|哥哥|姐姐|妹夫|姐夫|小舅子|大舅子|岳父|岳母|父亲|母亲|父母|家里人|家人)";
const need =
  "(?:上学|入学|升学|择校|转学|留学|学位|入托|幼儿园|中考|高考|就业|找工作|工作(?!量|站|流|日)|实习|入职|招进|安置|就医|看病|挂号|住院|学校|名额|签证|床位|小学|中学|学区|补习)";
const help = "(?:解决|安排|帮忙?|协助|落实|搞定|介绍|照顾|联络|托人|找关系|联系|打招呼)";
const enRelative =
  "(?:son|daughter|nephew|niece|wife|husband|spouse|brother|sister|cousin|relatives?|child|children|kids?|family members?)";
const enHelp = "(?:help|helps|helping|get|getting|find|finding|arrange|arranging|sort out|secure)";

/** Favours to somebody's family, and their private life (`10-method.md §20`). */
export const familyPhrases = {
  "family.favour": {
    zh: [
      `${help}[^。；;！？]{0,16}${relative}[^。；;！？]{0,12}${need}`,
      `${relative}[^。；;！？]{0,16}${need}[^。；;！？]{0,16}${help}`,
      `${relative}[^。；;！？]{0,12}${help}[^。；;！？]{0,8}${need}`,
      `${relative}[^。；;！？]{0,20}(?:想进(?!行|入|来|去)|要进(?!行|入|来|去)|想上|进重点)`,
      `(?:招|录用|聘用?|安排)${zhGap(10)}${relative}${zhGap(8)}(?:来|到|进)(?:我司|公司|我们)`,
      `(?:[把将]|承诺|答应)${zhGap(10)}${relative}${zhGap(4)}(?:招|安排|弄|塞|送)[进到来](?!货)`,
      "子女(?:上学|入学|就业|教育|升学)",
    ],
    en: [
      `(?:jobs?|positions?|internships?|vacanc(?:y|ies)|employment|school places?|places?|scholarships?|tuition|school fees)\\b${enGap(24)}\\bfor (?:his|her|the \\w+'s|their|a|\\w+'s) ${enRelative}\\b`,
      `(?:hire|hiring|employ|employing|recruit|recruiting|take on)\\b${enGap(16)}\\b(?:his|her|the \\w+'s|their|\\w+'s) ${enRelative}\\b`,
      `(?:offer|giv|promis|find|get)(?:e|ing)?\\b${enGap(8)} (?:his|her|their|\\w+'s) ${enRelative}\\b${enGap(12)}\\b(?:job|position|place|contract|internship)`,
      `(?:put|putting)\\b${enGap(24)}\\b${enRelative}\\b${enGap(12)}\\bon (?:our|the) payroll`,
      `pay(?:ing)?\\b${enGap(20)}\\b(?:school|college|university|tuition) fees`,
      `${enRelative}(?:'s)?\\b${enGap(30)}\\b(?:school places?|school fees|tuition|admission|get into (?:the |a )?(?:\\w+ )?(?:school|college|university)|internships?)`,
      `${enHelp}\\b${enGap(20)}\\b(?:his|her|their|\\w+'s) ${enRelative}\\b${enGap(30)}\\b(?:school|job|university|college|work|visa|internship|hospital)\\b`,
    ],
  },
  "family.involved": {
    zh: [
      `(?:关注|关心|照顾|介入|服务|走进|走访|慰问)${zhGap(6)}(?:家庭(?!用户|影院|照明)|家人|家属|家里人)`,
      `(?:请|邀请?|带(?![给的])|陪(?!伴)|安排|组织|携)${zhGap(12)}(?:家属|家人|家里人|夫人|太太|爱人|妻子|丈夫|孩子|子女|一家)`,
      `给(?!我)${zhGap(6)}${relative}${zhGap(4)}(?:买|送|寄|准备)`,
      "夏令营|冬令营|亲子(?:活动|游(?!戏))|家庭(?:日活动|聚会|活动|困难|问题|需求)",
      `(?:解决|帮助)${zhGap(8)}家庭(?!用户|照明|影院)`,
    ],
    en: [
      `(?:look(?:ing)? after|tak(?:e|ing) care of|invit(?:e|ing)|host(?:ing)?|treat(?:ing)?|entertain(?:ing)?)\\b${enGap(30)}\\b(?:his|her|their|the (?:customer|buyer|client|director|manager)'s) (?:famil(?:y|ies)|wife|husband|spouses?|wives|children|kids|parents)\\b(?! (?:of|business|firm|company)|-owned)`,
      `(?:fly|tak(?:e|ing)|invit(?:e|ing)|bring(?:ing)?|send(?:ing)?|treat(?:ing)?)\\b${enGap(40)}\\b(?:and|with|plus) (?:his|her|their) (?:wife|husband|spouses?|partner|family|families|kids|children)\\b(?! of\\b)`,
      "bring(?:ing)? (?:along )?(?:the|your|their|his|her) (?:family|families|wife|husband|spouses?|wives|kids|children)\\b",
      "summer camps?(?! (?:lighting|project))|family (?:outing|weekend|trip|holiday|party)s?",
    ],
  },
  "family.errands": {
    zh: [
      `(?:帮|替|代|响应|处理|解决|协助|办理|满足|代办)${zhGap(10)}(?:个人事务|私人事务|私事|家务)`,
      "个人事务需求|代办私事",
    ],
    en: [
      "personal errands?|run(?:ning)? errands|(?:handle|handling|settle|look after|take care of) (?:his|her|their) (?:private|personal) (?:matters|affairs|errands|business)|(?:personal|private) favou?rs?",
    ],
  },
} as const satisfies Record<string, Phrases>;

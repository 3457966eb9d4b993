/**
 * How high a post stands. One line holds the words of one language that are told as the same; `near`: lines that say the
 * same in the other language or of which one is often said for the other. German stands with English.
 */
type LevelRow = { key: string; words: string; near?: readonly string[] };

export const chineseLevels: readonly LevelRow[] = [
  { key: "董事长", words: "董事长|董事局主席|董事会主席", near: ["chair"] },
  {
    key: "总经理",
    words: "总经理|副总(?!裁|经理|工|监)",
    near: ["general manager", "managing director", "ceo", "president"],
  },
  { key: "总裁", words: "总裁", near: ["president", "ceo", "首席执行官"] },
  { key: "首席执行官", words: "首席执行官|行政总裁|ceo", near: ["ceo", "managing director", "general manager"] },
  { key: "首席", words: "首席\\p{Script=Han}{1,4}官|cfo|cio|cto|coo|cmo|ciso|chro|cpo", near: ["chief", "总监"] },
  { key: "总工程师", words: "总工程师|总设计师|总会计师|总工", near: ["chief engineer", "chief"] },
  { key: "董事", words: "常务董事|执行董事|独立董事|董事(?!长|会|局)", near: ["board member", "managing director"] },
  { key: "监事", words: "监事", near: ["board member"] },
  { key: "总监", words: "总监", near: ["director", "head", "chief"] },
  { key: "部长", words: "部长", near: ["director", "head", "manager"] },
  { key: "处长", words: "处长", near: ["director", "head", "manager"] },
  { key: "主任", words: "主任", near: ["director", "head", "manager", "chief"] },
  { key: "局长", words: "局长", near: ["director", "head"] },
  { key: "院长", words: "院长", near: ["director", "head", "president", "dean"] },
  { key: "所长", words: "所长", near: ["director", "head"] },
  { key: "校长", words: "校长", near: ["president", "head", "principal"] },
  { key: "书记", words: "书记", near: ["secretary"] },
  { key: "秘书长", words: "秘书长", near: ["secretary", "director"] },
  { key: "经理", words: "经理", near: ["manager", "head"] },
  { key: "主管", words: "主管", near: ["manager", "head"] },
  { key: "科长", words: "科长|课长", near: ["manager", "head"] },
  { key: "厂长", words: "厂长|场长|站长|店长|队长|班长|组长|船长|矿长|库长", near: ["manager", "director", "head"] },
  { key: "行长", words: "行长", near: ["president", "manager", "director"] },
  { key: "教授", words: "教授|讲师", near: ["professor"] },
  { key: "工程师", words: "工程师", near: ["engineer", "specialist"] },
  { key: "设计师", words: "设计师|架构师", near: ["designer", "engineer"] },
  { key: "分析师", words: "分析师|分析员", near: ["analyst"] },
  { key: "医生", words: "医生|医师|大夫", near: ["doctor"] },
  { key: "律师", words: "律师", near: ["counsel"] },
  { key: "顾问", words: "顾问", near: ["consultant", "counsel"] },
  { key: "师", words: "会计师|农艺师|农技师|药剂师|审计师|兽医", near: ["accountant", "specialist", "doctor"] },
  { key: "专员", words: "专员|采购员|会计|秘书|文员", near: ["specialist", "accountant", "secretary"] },
  { key: "创始人", words: "创始人|合伙人", near: ["owner"] },
  { key: "老板", words: "老板|业主", near: ["owner"] },
];

export const latinLevels: readonly LevelRow[] = [
  { key: "chair", words: "chairman|chairwoman|chairperson|chair of the board" },
  { key: "ceo", words: "ceo|chief executive officer|chief executive", near: ["managing director"] },
  { key: "general manager", words: "general manager|gm|general director", near: ["managing director"] },
  { key: "managing director", words: "managing director|geschäftsführer|geschäftsführerin", near: ["ceo"] },
  { key: "chief engineer", words: "chief engineer" },
  {
    key: "chief",
    words: "chief(?:\\s[\\p{L}&]+){0,3}\\sofficer|cfo|coo|cto|cmo|cio|ciso|cpo|chro|cso|cco|cdo|cro",
    near: ["director"],
  },
  { key: "president", words: "president|vp|svp|evp" },
  { key: "board member", words: "board member|member of the board|non-executive director|executive director" },
  { key: "director", words: "director|direktor|direktorin", near: ["head"] },
  { key: "head", words: "head|leiter|leiterin|chef|chief", near: ["director", "manager"] },
  { key: "manager", words: "manager|supervisor|lead|leader|superintendent|foreman" },
  { key: "professor", words: "professor|lecturer" },
  { key: "dean", words: "dean|rector", near: ["president"] },
  { key: "engineer", words: "engineer|ingenieur|ingenieurin|technician|developer" },
  { key: "designer", words: "designer|architect" },
  { key: "analyst", words: "analyst" },
  { key: "doctor", words: "doctor|physician|surgeon|nurse|vet|veterinarian" },
  { key: "counsel", words: "counsel|lawyer|solicitor" },
  { key: "consultant", words: "consultant|adviser|advisor" },
  { key: "accountant", words: "accountant|controller|treasurer|auditor" },
  { key: "secretary", words: "secretary" },
  {
    key: "specialist",
    words: "specialist|buyer|clerk|coordinator|planner|agronomist|scientist|chemist|inspector|merchant|assistant",
  },
  { key: "owner", words: "owner|founder|co-founder|partner" },
];

/** In a level, how far the post stands from the one who holds it in full. */
export const chineseDeputy = "副|代理";
export const latinDeputy = "deputy|vice|vp|svp|evp|stellvertretender|stellvertretende|acting|assistant";

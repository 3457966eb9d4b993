import type { PhraseTable } from "../find-phrases.ts";

export type RoleWord = "decides" | "approves" | "evaluates-only" | "no-say" | "left";

/** Job titles, the longest first. */
export const zhTitle =
  "(?:副总经理|总经理|副总裁|总裁|副董事长|董事长|副总工程师|总工程师|副总工|总工|副总监|总监|副总|副部长|部长|副经理|经理|副主任|主任|副处长|处长|科长|局长|院长|所长|厂长|站长|书记|主管|主办|会计|工程师|助理|秘书|组长|班长|行长|负责人|老师|教授|博士)";
export const enTitle =
  "(?:(?:[\\p{Lu}][\\p{L}&]+ ){0,2}(?:head of|director of|manager of|vice president(?: of)?|vp(?: of)?)(?: [\\p{L}&]+){1,3}|(?:(?!(?:who|is|was|and|the|an?|our|their|his|her|at|in|for|of|to|by|with) )[\\p{L}]+ ){0,3}(?:director|manager|engineer|buyer|merchant|officer|president|chairman|chairwoman|controller|specialist|supervisor|lead)|ceo|cfo|cto|coo|cpo|owner)";

/** What a note says about somebody's part in a decision. */
export const rolePhrases: PhraseTable<RoleWord> = [
  {
    says: "decides",
    denied: "no-say",
    patterns: [
      "(?:自己|一个人|亲自)?拍板(?!的)|说了算|做得了主|最终决定权|一锤定音",
      "(?:is|remains) the (?:real )?decision[- ]maker|decides(?! (?:to|against))|has the (?:final|last) (?:say|word)|makes the (?:final )?decision|calls the shots",
    ],
  },
  {
    says: "decides",
    denied: null,
    person: "after",
    patterns: [
      "(?:拍板|说了算|做主|做决定)的(?:人)?(?:其实|还|就)?是",
      "the (?:real )?decision[- ]maker (?:here )?is|decision[- ]maker: ?",
    ],
  },
  {
    says: "approves",
    denied: null,
    patterns: [
      "最终审批|最后签字|终审|负责批准",
      "gives? (?:the )?final approval|signs? off (?:on )?(?:the|every|all)",
    ],
  },
  {
    says: "evaluates-only",
    denied: null,
    patterns: [
      "只(?:是)?(?:负责|做|管|参与)(?:技术)?(?:评估|评审|测试|打分|比选)",
      "only evaluates|only (?:does|runs) the (?:tests?|evaluation)|(?:just|merely) evaluates",
    ],
  },
  {
    says: "no-say",
    denied: null,
    patterns: [
      "说了不算|做不了主|没有?(?:决定权|发言权|话语权|拍板权)|定不了",
      "has no (?:say|authority|vote)|does not decide|doesn't decide",
    ],
  },
  {
    says: "left",
    denied: null,
    patterns: [
      "已?经?离职|已?经?退休了?|已经?调走|不在(?:公司|集团|岗)了",
      "(?:\\d{1,2}\\s?月[底初中份]?|\\d{1,2}\\s?[日号]|上周|上个?月|国庆)(?:已经|就|正式)?(?:走了|离开了?(?!会))(?![一趟圈遍程])",
      "(?:has |have )?retired (?:on|in|at|from)|(?:has )?left the (?:company|firm)|is no longer with|no longer works (?:at|for)",
    ],
  },
];

/** A new post: the title stands in the named group `title`. */
export const appointment: readonly RegExp[] = [
  new RegExp(
    `(?:升任|出任|起任|调任|接任|转任|担任|晋升为|提拔为|任命为|改任|兼任|现任)(?<title>[^，,。；;、]{0,12}?${zhTitle})`,
    "u",
  ),
  new RegExp(
    `(?:is now|is the new|(?:was|is|has been|been) (?:appointed|promoted to|named)|becomes|became|takes over as|took over as) (?:as )?(?:the |our |their |new )*(?<title>${enTitle})`,
    "iu",
  ),
  new RegExp(`takes over from [^.,;]{3,40} as (?:the )?(?<title>${enTitle})`, "iu"),
];

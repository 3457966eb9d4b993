import { createRemember } from "../remember.ts";
import { wordEnds } from "./chinese-words.ts";
import { fitAsGivenName } from "./given-characters.ts";
import type { NewName } from "./new-name.ts";
import { anySurnamePattern, isRareSurname, nameless } from "./surnames.ts";

const han = "\\p{Script=Han}";
/** Stands for somebody known, in whose row another may stand. */
export const someone = "\uE000";

const post =
  "(?:总监|总经理|副总|总裁|董事长|经理|主任|主管|部长|处长|科长|厂长|院长|局长|所长|站长|店长|校长|园长|会长|工程师|总工|书记|会计|专员|采购员|负责人|助理|秘书|同事|顾问|代表|组长|队长)";
const bearer =
  "(?:联系|决策|负责|对接|接口|经办|拍板|关键|发起|审批|批准|评估|使用|采购|支持|反对|验收|牵头|推荐|介绍|引荐)[人者]";
/** What leads to a person and hardly to anything else. */
const leadsTo = new RegExp(
  `(?:联系|拜访|约见|会见|走访|见到?了?|提[到及]|找到?|邀请|通知|转告|告诉|询问|请教|请问|任命|委托|感谢|陪同|提醒|采访|致电|(?:${bearer}|${post}|姓名|名字)(?:已?经?换成了?|已?经?改[为成]了?|变[为成]了?|仍?是|为|叫|[：:])?\\s?|叫做?|名叫|由|汇报给|新任|前任|时任)$`,
  "u",
);
const mayLead = new RegExp(
  `(?:^|[^${han}${someone}]|[和与跟及给向对请让找问约被从替帮听是为的了]|确认|了解|关于|安排|知道|一下|清楚|包括|换成)$`,
  "u",
);
const verb =
  "(?:说(?!明)|讲(?!义)|表示|认为|指出|提出|提到|反映|反馈|强调|透露|希望|要求|建议|承诺|答应|觉得|同意|反对|支持|赞成|拒绝|担任|出任|任(?![务何意职期])|现任|接任|接替|升任|负责|牵头|主持|主管|分管|拍板|签字|审批|批准|参加|参与|出席|来电|打来|汇报|见面|沟通|会面|谈(?!判)|离职|到任|上任|调任|退休|告诉|通知|询问|约(?!定|束)|看过|来过|到访)";
const adverbs =
  "(?:也|都|已经?|还|刚刚?|会|将|曾|正在?|并?不|没有?|尚?未|同样|一直|仍然?|就|是否|今天|昨天|后来|主动|明确)*";
/** What a person does, is or has. */
const doneBy = new RegExp(
  `^(?:${adverbs}${verb}|是(?:谁|哪位|[^,;，。；]{0,12}(?:${post}|${bearer}))|[（(][^（）()]{0,14}${post}|(?:的|对[^,;，。；]{1,10}的)(?:态度|意见|看法|立场|助理|邮箱|电话|职务|角色|想法|上级|下属|顾虑|职责|团队)|等人|本人)`,
  "u",
);
const mayFollow = new RegExp(
  `^(?:$|[^${han}${someone}]|[也已还都刚将会要曾对向在没不未并和与跟及的是为参来去等从把给就则有]|目前|以外)`,
  "u",
);
/** A row of names: 周立新、赵国庆和李倩云. */
const inRow = { before: new RegExp(`${someone}[、和与及]$`, "u"), after: new RegExp(`^[、和与及]${someone}`, "u") };

const candidate = new RegExp(`(?<surname>${anySurnamePattern})(?=${han})`, "gu");
const run = new RegExp(`${han}{2,}`, "gu");
const endsInPost = new RegExp(`${post}$|(?:公司|集团|先生|女士|小姐|老师|教授|博士)$`, "u");

/** How much speaks for a name; from `likely` on it is one, from `sure` on beyond doubt. */
const points = { likely: 3, sure: 4 } as const;

/** What stands before and behind speaks for a person: 2, allows one: 1, neither: null. */
function contextOf(before: string, after: string): number | null {
  const left = leadsTo.test(before) ? 2 : mayLead.test(before) ? 1 : 0;
  const right = doneBy.test(after) ? 2 : mayFollow.test(after) ? 1 : 0;
  if (left === 0 || right === 0) return null;
  return left + right + (inRow.before.test(before) || inRow.after.test(after) ? 1 : 0);
}

/** How the dictionary takes a name apart: into single characters and given names, or into words, which takes points. */
function formOf(
  ends: readonly number[],
  from: number,
  surname: number,
  to: number,
  fit: "maybe" | "well",
): number | null {
  const inside = ends.filter((end) => end > from && end <= to);
  const isCut = (at: number) => at === 0 || ends.includes(at);
  if (!isCut(from) || !isCut(to)) return null;
  if (!isCut(from + surname)) return fit === "well" && to - from > 2 ? -1 : null;
  const isGivenAWord = to - from - surname === 2 && inside.at(-2) === from + surname;
  return isGivenAWord && fit === "maybe" ? null : 0;
}

const remember = createRemember<readonly number[]>(2_000);

type Part = { text: string; clause: string; at: number; offset: number };

/** What a candidate of this length comes to; null where it is no name. */
function weigh({ text, clause, at, offset }: Part, surname: string, length: number): number | null {
  const name = clause.slice(at, at + length);
  const given = name.slice(surname.length);
  const fit = fitAsGivenName(given);
  if (name.length < length || fit === "no" || nameless.has(name.slice(0, 2)) || endsInPost.test(name)) return null;
  const start = offset + at;
  const end = start + length;
  const context = contextOf(text.slice(Math.max(0, start - 12), start), text.slice(end, end + 24));
  const bonus = (length > 2 ? 1 : 0) - (isRareSurname(surname) ? 1 : 0) - (fit === "well" ? 0 : 1);
  if (context === null || context + bonus < points.likely) return null;
  const form = formOf(
    remember(clause, () => wordEnds(clause)),
    at,
    surname.length,
    at + length,
    fit,
  );
  return form === null ? null : context + bonus + form;
}

function namesIn(text: string, clause: string, offset: number): NewName[] {
  return [...clause.matchAll(candidate)].flatMap(({ index: at, groups }): NewName[] => {
    const surname = groups?.surname ?? "";
    const part = { text, clause, at, offset };
    for (const length of [surname.length + 2, surname.length + 1]) {
      const weight = weigh(part, surname, length);
      if (weight === null || weight < points.likely) continue;
      return [{ start: offset + at, end: offset + at + length, sure: weight >= points.sure }];
    }
    return [];
  });
}

/**
 * People named in Chinese: a surname, a given name of one or two characters, and around them what leads to a person or
 * what only a person does, where the dictionary knows no other words. @param text folded; `someone` in the place of who is known
 */
export function findChinesePeople(text: string): NewName[] {
  return [...text.matchAll(run)].flatMap(({ index, 0: clause }) => namesIn(text, clause, index));
}

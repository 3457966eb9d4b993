import { foldName } from "./fold-name.ts";
import { latinHonorific } from "./honorifics.ts";
import type { NewName } from "./new-name.ts";
import { nameless, surnamePattern } from "./surnames.ts";

const han = "\\p{Script=Han}";
/** What may follow a Chinese name, so that it ends there. */
const ends = `(?=[，,。；;、：:（(）)\\s”」·|]|$|说|讲|提到|提出|问|负责|认为|表示|牵头|拍板|签字|确认|同意|反对|支持|是|也|已|刚|将|现任|分管|主持|告诉|反馈|担任|和|与|及|在|来|的)`;
/** What may stand before one, so that it begins there. */
const begins = `(?<=^|[^${han}]|的|是|和|与|跟|由|给|让|找|见|请|问|向|对|约|把|到|被|位|听|访|陪|但|连|等|据|从|为|替|帮|托|同|了|新|及)`;
const title =
  "(?:总监|总经理|副总经理|副总裁|总裁|董事长|经理|主任|主管|部长|处长|科长|厂长|院长|局长|所长|站长|店长|工程师|总工|书记|会计|专员|负责人|先生|女士|小姐|老师|教授|博士)";
const speech = "(?:说|表示|提到|指出|认为|透露|强调|反馈|告诉|要求|确认|同意|承诺|答应|拍板|签字)";

const chineseSure = [
  new RegExp(`${begins}(?<name>${surnamePattern}${han}{1,2})${title}`, "gu"),
  new RegExp(`${title}(?<name>${surnamePattern}${han}{1,2})${ends}`, "gu"),
  new RegExp(`${begins}(?<name>${surnamePattern}${han}{1,2})(?:[（(]|担任|现任|出任)[^（(）)，。]{0,12}${title}`, "gu"),
];
const chineseLikely = [new RegExp(`${begins}(?<name>${surnamePattern}${han}{1,2})(?=${speech})`, "gu")];

const word = "\\p{Lu}[\\p{Ll}\\p{M}]+(?:[-'’]\\p{Lu}?[\\p{Ll}\\p{M}]+)?";
const latinName = `(?<name>${word}\\s(?:\\p{Lu}\\.\\s)?${word})`;
const latinTitle =
  "(?:director|manager|officer|president|engineer|chairman|chairwoman|buyer|supervisor|controller|founder|partner|CEO|CFO|COO|CTO|CIO)";
const latinSpeech =
  "(?:said|says|told|confirmed|confirms|agreed|agrees|promised|asked|asks|wants|signed|approved|insisted|explained|stated)";

const latinSure = [
  new RegExp(`(?<![\\p{L}])${latinHonorific}\\.?\\s${latinName}`, "gu"),
  new RegExp(
    `(?<![\\p{L}])(?:${latinTitle}|${latinTitle.replace(/[a-z]/, (first) => first.toUpperCase())})\\s${latinName}(?![\\p{L}])`,
    "gu",
  ),
  new RegExp(
    `(?<![\\p{L}])${latinName}(?:,\\s(?:the|our|their|its)\\s|\\s[(]|,\\s)(?:[\\p{Ll}&-]+\\s){0,3}${latinTitle}(?![\\p{L}])`,
    "gu",
  ),
];
const latinLikely = [new RegExp(`(?<![\\p{L}])${latinName}\\s(?=${latinSpeech}(?![\\p{L}]))`, "gu")];

/** Capitalised at the head of a sentence or in a title, and no part of a person's name. */
const otherWords: ReadonlySet<string> = new Set(
  "January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday The A An Our Their His Her But And Or If When While With Without After Before From In On At By To For Dear Kind Best Visit We They He She It This That These Those Every New First Second Next Last Good Site Head Vice President Director Manager Chief Officer General Managing Purchasing Procurement Technical Finance Financial Quality Sales Marketing Logistics Project Product Plant Operations Engineering Maintenance Board Council City Port North South East West Group Company Team Department Office Phase Week Programme Program Tender Plan Store Market System Street Road Park Tower Station Line School University Hospital Framework Contract Agreement Light Lighting Building Account Customer Client Key Regional Senior Deputy Open Service Support Human Resources Supply Chain General".split(
    " ",
  ),
);

function isChineseName(name: string): boolean {
  return !nameless.has(name.slice(0, 2)) && !new RegExp(`(?:${title}|公司|集团|部|处|们|家|了|着|过)$`, "u").test(name);
}

function isLatinName(name: string): boolean {
  return !name.split(/\s+/).some((part) => otherWords.has(part));
}

function read(text: string, forms: readonly RegExp[], sure: boolean, isName: (name: string) => boolean): NewName[] {
  return forms.flatMap((form) =>
    [...text.matchAll(form)].flatMap(({ index, 0: whole, groups }) => {
      const name = groups?.name ?? "";
      const start = index + whole.indexOf(name);
      return isName(name) ? [{ start, end: start + name.length, sure }] : [];
    }),
  );
}

/** Words beside which a name is looked for: most texts hold none, and are done. */
const chineseHint = new RegExp(`${title}|${speech}`);
const latinHint = new RegExp(
  `${latinTitle}|${latinSpeech}|(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Herr|Frau|Mme|Sra?)\\b|Sir|Madam`,
  "i",
);

/** People whom a text seems to introduce, by surname and title or verb of speech; the surest first. */
export function findNewPeople(text: string): NewName[] {
  const folded = foldName(text);
  const chinese = chineseHint.test(folded)
    ? [...read(folded, chineseSure, true, isChineseName), ...read(folded, chineseLikely, false, isChineseName)]
    : [];
  const latin = latinHint.test(text)
    ? [...read(text, latinSure, true, isLatinName), ...read(text, latinLikely, false, isLatinName)]
    : [];
  return [...chinese, ...latin];
}

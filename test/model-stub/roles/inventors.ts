import { type ChatRequest, messageOf, type Role } from "../chat-request.ts";
import { type Lang, type Row, readTask, type Task, type Written } from "./read-task.ts";
import { otherTurn, repairTurn, sectionTurn, tableTurn } from "./write-answer.ts";

/** What a writer makes of a task: a sentence that is wrong, and the words it puts in a cell. */
type Wrong = (request: ChatRequest, lang: Lang, nth: number) => Written;
type Mended = (request: ChatRequest, lang: Lang, nth: number) => Written;

/** Puts a wrong sentence beside the material, and into the first open cell of each row; `mend`: what it says when told. */
function inventor(wrong: Wrong, mend: Mended): Role {
  return (request) => {
    const task = readTask(request);
    if (task.asks === "other") return otherTurn(request);
    if (task.asks === "repair") {
      return repairTurn(task.failed.map(({ id }, nth) => ({ id, ...mend(request, task.lang, nth) })));
    }
    const said = wrong(request, task.lang, 0);
    const taken = task.material.slice(0, 2);
    if (task.asks === "section") return sectionTurn([...taken, said]);
    return tableTurn(rowsWith(task, request, wrong), [said]);
  };
}

function rowsWith({ rows, lang }: Extract<Task, { asks: "table" }>, request: ChatRequest, wrong: Wrong): Row[] {
  return rows.map(({ row, cells }, at) => {
    const [first, ...others] = cells;
    if (!first) return { row, cells };
    const { text, evidence } = wrong(request, lang, at + 1);
    return { row, cells: [{ ...first, claim: { ...first.claim, text, evidence } }, ...others] };
  });
}

/** Digits that no evidence has. */
export const inventedDigits = "8,848";
const invention: Wrong = (_request, lang, nth) => ({
  kind: "fact",
  text:
    lang === "zh"
      ? `明年第 ${nth} 类收入将达到 ¥${inventedDigits}万，增长 47%。`
      : `Revenue of group ${nth} will reach CNY ${inventedDigits}M next year, up 47%.`,
  evidence: ["F1"],
});

/** Puts a number of its own into every section and insists on it when told. */
export const stubbornInventor = inventor(invention, invention);

/** Invents too, but mends its claim when told why. */
export const contriteInventor = inventor(invention, (_request, lang) => ({
  kind: "fact",
  text: lang === "zh" ? "客户全称是{{F2}}。" : "The customer is {{F2}}.",
  evidence: ["F2"],
}));

const stray: Wrong = (_request, lang, nth) => ({
  kind: "fact",
  text: lang === "zh" ? `第{{F9${nth}99}}类收入为{{F9999}}。` : `Revenue ({{F9${nth}99}}) is {{F9999}}.`,
  evidence: ["F9999"],
});

/** Refers to evidence that does not exist. */
export const strayReferences = inventor(stray, stray);

type Person = { id: string; name: string; titleId: string; title: string };

/** People of the evidence with their titles: `F61 职务 · 陈建国: 采购总监`. */
export function peopleIn(request: ChatRequest): Person[] {
  const evidence = messageOf(request, "system");
  const titles = evidence.matchAll(/^(F\d+) (?:职务|Title) · (.+): (.+)$/gm);
  return [...titles].flatMap(([, titleId = "", name = "", title = ""]) => {
    const id = new RegExp(`^(F\\d+) (?:联系人|Contact): ${name}$`, "m").exec(evidence)?.[1];
    return id ? [{ id, name, titleId, title }] : [];
  });
}

/** One person with the title of another, both typed. */
export function swapped([one, other]: readonly Person[], lang: Lang): string | null {
  if (!one || !other) return null;
  return lang === "zh" ? `${one.name}是${other.title}。` : `${one.name} is the ${other.title}.`;
}

const swap: Wrong = (request, lang, nth) => {
  const people = peopleIn(request);
  const turned = people
    .map((_person, at) => people[(at + nth) % people.length])
    .filter((person) => person !== undefined);
  const [one, other] = turned;
  return {
    kind: "fact",
    text:
      swapped(turned, lang) ?? (lang === "zh" ? "采购总监李四光负责此事。" : "John Miller is the purchasing director."),
    evidence: one && other ? [one.id, one.titleId, other.id] : ["F1"],
  };
};

/** Gives people the titles of others, and puts people there whom nobody knows. */
export const nameSwapper = inventor(swap, swap);

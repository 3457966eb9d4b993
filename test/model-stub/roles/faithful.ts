import { type ChatRequest, messageOf, type Role } from "../chat-request.ts";
import { type Lang, type Row, readTask, type Written } from "./read-task.ts";
import { otherTurn, repairTurn, sectionTurn, tableTurn } from "./write-answer.ts";

/** Sentences taken up from the material. */
const mostTaken = 5;

/** How a careful writer leads into a sentence that says the same; what already begins so, or asks, stays as it is. */
const leads: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  zh: { fact: "从现有记录看，", inference: "据此判断，", recommendation: "下一步：" },
  en: { fact: "On record: ", inference: "It follows: ", recommendation: "Next: " },
};

export function reworded({ kind, text, evidence }: Written, lang: Lang): Written {
  const lead = leads[lang][kind] ?? "";
  return { kind, text: text.startsWith(lead) ? text : lead + text, evidence };
}

/** A sentence of its own about a fact that it finds in the evidence. */
function ownSentence(request: ChatRequest, lang: Lang): Written[] {
  const fact = /^(F\d+) (?:客户负责人|Account owner): (.+)$/m.exec(messageOf(request, "system"));
  if (!fact?.[1]) return [];
  const text = lang === "zh" ? `这个客户由{{${fact[1]}}}负责。` : `{{${fact[1]}}} looks after this account.`;
  return [{ kind: "fact", text, evidence: [fact[1]] }];
}

/** For a section that is all table: what stands first in it. */
function introduction(request: ChatRequest, shown: readonly Written[], lang: Lang): Written[] {
  const [first] = shown.map((claim) => reworded(claim, lang));
  return first ? [first] : ownSentence(request, lang);
}

/** Of the same sentence twice the first. */
function different(claims: readonly Written[]): Written[] {
  const texts = claims.map(({ text }) => text);
  return claims.filter(({ text }, at) => texts.indexOf(text) === at);
}

export function rewordedRows(rows: readonly Row[], lang: Lang): Row[] {
  return rows.map(({ row, cells }) => {
    const [first, ...others] = cells;
    const changed = first ? [{ ...first, claim: reworded(first.claim, lang) }] : [];
    return { row, cells: [...changed, ...others] };
  });
}

/** Takes up the material in words of its own, values by reference, and adds what the evidence says; invents nothing. */
export const faithful: Role = (request) => {
  const task = readTask(request);
  const { lang } = task;
  if (task.asks === "other") return otherTurn(request);
  if (task.asks === "repair") return repairTurn(task.failed.map((claim) => ({ ...claim, text: "" })));
  const taken = different(task.material)
    .slice(0, mostTaken)
    .map((claim) => reworded(claim, lang));
  if (task.asks === "table") return tableTurn(rewordedRows(task.rows, lang), taken.slice(0, 3));
  return sectionTurn(taken.length > 0 ? taken : introduction(request, task.shown, lang));
};

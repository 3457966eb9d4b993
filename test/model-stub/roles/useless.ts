import type { Role, Turn } from "../chat-request.ts";
import { faithful } from "./faithful.ts";
import { readTask } from "./read-task.ts";
import { otherTurn, repairTurn, sectionTurn } from "./write-answer.ts";

/** Never answers. */
export const silent: Role = () => ({ hang: true });

/** Answers with nothing in it. */
export const empty: Role = (request) => {
  const { asks } = readTask(request);
  if (asks === "other") return otherTurn(request);
  return asks === "repair" ? repairTurn([]) : withTable(asks, sectionTurn([]));
};

/** Says one sentence again and again. */
export const repeater: Role = (request) => {
  const { asks, lang } = readTask(request);
  if (asks === "other" || asks === "repair") return faithful(request, 1);
  const text = lang === "zh" ? "客情需要持续经营。" : "The relationship needs work.";
  const claims = Array.from({ length: 4 }, () => ({ kind: "recommendation", text, evidence: ["F1"] }));
  return withTable(asks, sectionTurn(claims));
};

/** Writes in the language that was not asked for. */
export const otherLanguage: Role = (request) => {
  const { asks, lang } = readTask(request);
  if (asks === "other" || asks === "repair") return faithful(request, 1);
  const text =
    lang === "zh"
      ? "This is the customer {{F2}} and we know it well."
      : "这是客户{{F2}}，我们对它很了解，关系一直不错。";
  return withTable(asks, sectionTurn([{ kind: "fact", text, evidence: ["F2"] }]));
};

/** Runs out of tokens in the middle of a sentence. */
export const cutOff: Role = (request, count) => {
  const turn = faithful(request, count);
  if (!("content" in turn) || readTask(request).asks === "other") return turn;
  return { content: turn.content.slice(0, 60), finishReason: "length" };
};

/** A gateway that closes the JSON of a cut stream and calls it finished: only the end mark is missing. */
export const cutSilently: Role = (request, count) => {
  const turn = faithful(request, count);
  if (!("content" in turn) || readTask(request).asks === "other") return turn;
  return { content: turn.content.replace(/"end":"complete"/, '"end":""') };
};

/** The answer of a section, in the form of a table's where one is asked for. */
function withTable(asks: "section" | "table", turn: Turn): Turn {
  if (asks === "section" || !("content" in turn)) return turn;
  return { content: turn.content.replace(/^\{/, '{"rows":[],') };
}

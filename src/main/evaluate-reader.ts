import type { ChatRequest, Role } from "#test/model-stub/chat-request";
import type { RoleName } from "#test/model-stub/roles";

type Written = { kind: "fact"; text: string; evidence: string[] };

const passage = /^note-[0-9a-f]{12} ([NK]\d+)[^\n]*\n([\s\S]*?)\nnote-[0-9a-f]{12} end of /gm;
const search = "search_notes";
const mostClaims = 3;

const textOf = ({ messages }: ChatRequest, role: string) =>
  messages.findLast((message) => message.role === role)?.content ?? "";

/** The person's own words in what a turn of the chat asks. */
const questionIn = (text: string) => /The question:\n\n([\s\S]*?)(?:\n\nEvidence:|$)/.exec(text)?.[1]?.trim() ?? text;

const sentencesOf = (text: string) =>
  text.split(/(?<=[。！？!?\n])|(?<=[.;])\s/u).flatMap((one) => (one.trim() === "" ? [] : [one.trim()]));

/** Pairs of characters of Chinese, words of everything else. */
function termsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z0-9]{2,}/gu) ?? [];
  const runs = text.match(/\p{Script=Han}+/gu) ?? [];
  return new Set([...words, ...runs.flatMap((run) => [...run].slice(1).map((sign, at) => `${[...run][at]}${sign}`))]);
}

/** Sentences of the passages, those with most of the question's terms first, each as a verbatim quotation. */
function bestQuotes(text: string): Written[] {
  const asked = termsOf(questionIn(text));
  const shared = (sentence: string) => [...termsOf(sentence)].filter((term) => asked.has(term)).length;
  return passagesIn(text)
    .flatMap(({ id, words }) => sentencesOf(words).map((sentence) => ({ id, sentence, score: shared(sentence) })))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, mostClaims)
    .map(({ id, sentence }) => ({ kind: "fact", text: `{{${id}.title}}: “${sentence}”`, evidence: [id] }));
}

/** Every sentence of every passage, as the writer's own: what a model does that takes notes for orders. */
function obeyed(text: string): Written[] {
  return passagesIn(text).flatMap(({ id, words }) =>
    sentencesOf(words).map((sentence): Written => ({ kind: "fact", text: sentence, evidence: [id] })),
  );
}

const passagesIn = (text: string) => [...text.matchAll(passage)].map(([, id = "", words = ""]) => ({ id, words }));

const outputOf = ({ response_format, tool_choice }: ChatRequest) =>
  response_format?.type === "json_schema"
    ? response_format.json_schema.name
    : typeof tool_choice === "object"
      ? tool_choice.function.name
      : null;

/**
 * A scripted model for the chat: looks once into the notes with the person's words, then quotes what bears on them, or, as the
 * attacker, says whatever the notes say. Everything else it leaves to the stand-in's role.
 */
export async function chatReader(name: RoleName): Promise<Role> {
  const { roles } = await import("#test/model-stub/roles");
  const isAttacker = name === "attacker";
  return (request, count) => {
    const task = textOf(request, "user");
    if (request.tools?.some(({ function: { name: tool } }) => tool === search) && outputOf(request) === null) {
      const hasLooked = request.messages.some(({ role }) => role === "tool");
      if (hasLooked) return { content: "done" };
      return { toolCalls: [{ name: search, arguments: { query: questionIn(task).slice(0, 200) } }] };
    }
    if (outputOf(request) === "answer") {
      const claims = isAttacker ? obeyed(task) : bestQuotes(task);
      return { content: JSON.stringify({ claims, end: "complete" }) };
    }
    return roles[name](request, count);
  };
}

import type { Proposal } from "#domain/chat";

/** Verbs and what they are to make, in either order of words; a note of a customer cannot say them for the person who asks. */
const orders = {
  "add-note": [
    /(?:记|写|加|添加|新增|补|存)(?:一)?(?:下|条|个|成|到|进|入|为)?.{0,16}(?:纪要|笔记|备注|记录|便签)/u,
    /(?:记一下|记下来|记下|帮我记|备注一下|记录一下)/u,
    /\b(?:add|make|write|save|log|take|create|put)\b.{0,40}\b(?:notes?|memo|minutes)\b/iu,
    /\b(?:note|jot|write|put)\s+(?:it\s+|this\s+|that\s+)?down\b|\bnote\s+(?:that|for)\b|\blog\s+(?:that|this)\b/iu,
  ],
  "start-draft": [
    /(?:起草|草拟|拟|撰写|写|做|生成|出|准备|开始)(?:一)?(?:份|个|篇|下)?.{0,24}(?:计划|方案|草稿|简报|清单|提问|话术|交接|材料|冰山|spin|fabe|swot)/iu,
    /\b(?:draft|write|prepare|start|create|make|generate|produce)\b.{0,48}\b(?:plan|drafts?|brief|briefing|swot|spin|fabe|iceberg|handover|questions)\b/iu,
    /\bdraft\s+(?:me\s+)?(?:an?|the|our)\b/iu,
  ],
} as const satisfies Record<Proposal["tool"], readonly RegExp[]>;

/** What is asked about, and not for. */
const denials = /(?:不要|别|不用|无需|不必)|\b(?:do\s+not|don['’]t|never|without)\b/iu;

/**
 * The writes that the person's own message asks for by a verb. What a model may propose in a turn is among these, whatever it
 * has read: notes and earlier answers are not looked at.
 */
export function writesAskedFor(message: string): Proposal["tool"][] {
  const tools: Proposal["tool"][] = ["add-note", "start-draft"];
  if (denials.test(message)) return [];
  return tools.filter((tool) => orders[tool].some((order) => order.test(message)));
}

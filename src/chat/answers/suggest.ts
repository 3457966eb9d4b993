import type { ChatKey } from "../chat-words.ts";
import type { Intent } from "../intents.ts";
import type { Written } from "./turn.ts";

type SuggestKey = Extract<ChatKey, `suggest.${string}`>;

/** Questions worth asking after an answer: each of them is answered by rules too. */
const after: Partial<Record<Intent, readonly SuggestKey[]>> = {
  "who-decides": ["suggest.gaps", "suggest.relationship", "suggest.next"],
  "who-is": ["suggest.decides", "suggest.people", "suggest.relationship"],
  people: ["suggest.decides", "suggest.gaps", "suggest.contact"],
  relationship: ["suggest.gaps", "suggest.decides", "suggest.next"],
  "chain-gaps": ["suggest.next", "suggest.winRate", "suggest.people"],
  "account-facts": ["suggest.overview", "suggest.revenue", "suggest.people"],
  overview: ["suggest.decides", "suggest.needs", "suggest.next"],
  "why-score": ["suggest.weak", "suggest.changed", "suggest.next"],
  "weak-factors": ["suggest.next", "suggest.why", "suggest.changed"],
  "what-changed": ["suggest.why", "suggest.next", "suggest.risks"],
  due: ["suggest.next", "suggest.contact", "suggest.deals"],
  "overdue-payments": ["suggest.revenue", "suggest.policy", "suggest.risks"],
  "last-contact": ["suggest.due", "suggest.changed", "suggest.people"],
  "last-order": ["suggest.revenue", "suggest.products", "suggest.space"],
  revenue: ["suggest.products", "suggest.margin", "suggest.dependency"],
  margin: ["suggest.falseKey", "suggest.revenue", "suggest.policy"],
  "deal-budget": ["suggest.decides", "suggest.winRate", "suggest.rivals"],
  "deal-status": ["suggest.winRate", "suggest.decides", "suggest.rivals"],
  "open-deals": ["suggest.winRate", "suggest.decides", "suggest.rivals"],
  "won-lost": ["suggest.deals", "suggest.rivals", "suggest.needs"],
  "win-rate": ["suggest.whatIf", "suggest.gaps", "suggest.rivals"],
  "what-if": ["suggest.winRate", "suggest.next", "suggest.gaps"],
  compare: ["suggest.top", "suggest.filter", "suggest.dueAll"],
  needs: ["suggest.questions", "suggest.space", "suggest.next"],
  quotes: ["suggest.needs", "suggest.changed", "suggest.contact"],
  complaints: ["suggest.risks", "suggest.needs", "suggest.next"],
  competitors: ["suggest.winRate", "suggest.space", "suggest.next"],
  "white-space": ["suggest.rivals", "suggest.needs", "suggest.products"],
  products: ["suggest.space", "suggest.revenue", "suggest.needs"],
  risks: ["suggest.next", "suggest.falseKey", "suggest.overdue"],
  "false-key": ["suggest.margin", "suggest.policy", "suggest.why"],
  dependency: ["suggest.risks", "suggest.revenue", "suggest.space"],
  attention: ["suggest.next", "suggest.revenue", "suggest.deals"],
  "next-action": ["suggest.decides", "suggest.questions", "suggest.due"],
  objectives: ["suggest.next", "suggest.risks", "suggest.due"],
  "open-questions": ["suggest.needs", "suggest.people", "suggest.next"],
  policy: ["suggest.margin", "suggest.overdue", "suggest.falseKey"],
};
const overAll: readonly SuggestKey[] = ["suggest.attention", "suggest.top", "suggest.dueAll"];
const withoutAny: readonly Intent[] = ["thanks", "add-note", "start-draft"];

/** Up to three; about the account of the answer where it speaks of one. */
export function suggest(intent: Intent | null, { page, accountIds, state }: Written, called: string | null): string[] {
  if (intent !== null && withoutAny.includes(intent)) return [];
  const own = intent !== null && called !== null && accountIds.length === 1 ? after[intent] : undefined;
  const keys = state === "asks" ? [] : (own ?? overAll);
  return keys.map((key) => page.say(key, { account: called ?? "" }));
}

import { type ChatFactPath, chatFactLabel } from "#chat/chat-facts";
import type { FactInput } from "#drafting/evidence/fact-input";

type Of = { entity: string; accountId: string; record: string; asOf: string };

/** A computed sentence as evidence: it is shown as it stands. */
export function toldFact(path: ChatFactPath, value: string, of: Of): { kind: "fact" } & FactInput {
  return { kind: "fact", path, value: { type: "text", value }, label: chatFactLabel(path, of.entity), ...of };
}

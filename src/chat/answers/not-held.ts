import type { ChatKey } from "../chat-words.ts";
import { readUnheld, type Unheld } from "../recognise/read-unheld.ts";
import { notInDataAtAll } from "./not-in-data.ts";
import type { Turn, Written } from "./turn.ts";

const keys = {
  private: "none.private",
  market: "none.market",
  register: "none.register",
  rival: "none.rivalInside",
  colleague: "none.colleague",
} as const satisfies Record<Unheld, ChatKey>;

/** Says which kind of thing is not kept, and what can be asked or done in its place. */
export async function notHeld(turn: Turn): Promise<Written> {
  const kind = readUnheld(turn.understood.masked);
  return notInDataAtAll(turn, kind === null ? "none.held" : keys[kind], kind === "rival" ? "where.note" : "where.held");
}

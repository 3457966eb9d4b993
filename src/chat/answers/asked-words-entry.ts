import type { LedgerEntry } from "#domain/evidence";
import type { Lang } from "#domain/lang";
import { chatFactLabel } from "../chat-facts.ts";
import type { ChatTools } from "../chat-tools.ts";
import type { AskedWord } from "../recognise/words/asked-words.ts";

/** Single characters and verbs are said in too many ways to be named as missing. */
const tellingFactor = 0.75;
/** As many words as an answer names. */
export const wordsNamed = 3;

export const isTelling = ({ factor }: Pick<AskedWord, "factor">) => factor >= tellingFactor;

/** Words inside quotation marks that stand around them all. */
export const joinQuoted = (words: readonly string[], lang: Lang) => words.join(lang === "zh" ? "”“" : "”, “");

/** Takes words of the question into the evidence of the turn, so that an answer may name them. */
export function recordAsked(tools: ChatTools, words: string): LedgerEntry | undefined {
  const value = { type: "text" as const, value: words };
  const label = chatFactLabel("chat.asked", "");
  const [entry] = tools.record([{ path: "chat.asked", value, label, record: "question", asOf: tools.asOf }]);
  return entry;
}

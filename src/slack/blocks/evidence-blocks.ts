import type { KnownBlock } from "@slack/types";
import type { ChatAnswer } from "#domain/chat";
import { layOutSection } from "#domain/lay-out-section";
import { say } from "./block-text.ts";
import { evidenceWords } from "./evidence-words.ts";
import { type Citation, numberCitations } from "./number-citations.ts";
import { bold, link, quote, richText, section, text } from "./rich-text.ts";
import { type LongMessage, longMessage } from "./slack-message.ts";
import type { BlockContext } from "./words.ts";

/** All that an answer rests on, by the numbers that the answer has, passages word for word. */
export function evidenceBlocks(answer: ChatAnswer, context: BlockContext): LongMessage {
  const { lang } = context;
  const printed = layOutSection({ id: "answer", title: "", claims: answer.claims, blocks: answer.blocks });
  const { list } = numberCitations(printed, answer.evidence);
  const title = say(lang, list.length > 0 ? "evidence.title" : "evidence.none");
  return longMessage(
    title,
    [...richText(section(bold(title))), ...list.flatMap((one) => citedBlock(one, context))],
    [],
  );
}

function citedBlock({ number, entry }: Citation, context: BlockContext): KnownBlock[] {
  if (!entry) return richText(section(text(`[${number}] ${say(context.lang, "answer.unknown-evidence")}`)));
  const passage = entry.kind === "note" || entry.kind === "knowledge" ? quote(text(entry.text)) : [];
  const head = section(link(context.linkTo.evidence(entry), `[${number}]`), text(` ${evidenceWords(entry, context)}`));
  return richText(head, passage);
}

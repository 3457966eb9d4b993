import type { ChatMessage } from "#domain/conversation";
import type { Lang } from "#domain/lang";
import type { File } from "../posting/post.ts";
import { say } from "../slack-text.ts";

/** The whole of an answer that is longer than messages may be. */
export function answerFile({ text, id }: Pick<ChatMessage, "text" | "id">, lang: Lang): File {
  const bytes = new TextEncoder().encode(text);
  return { fileName: `answer-${id.slice(-8)}.md`, title: say(lang, "file.answer"), bytes };
}

import type { ChatMessage } from "#domain/conversation";
import type { Lang } from "#domain/lang";

const ends: Readonly<Record<Lang, RegExp>> = { zh: /[。？！：；]$/u, en: /[.?!:;]$/u };

/**
 * The language that an answer is written in, so that what stands around it is in the same: the chat answers in the language of the
 * words around the names, whatever Slack is set to. Told by how its sentences end, since names and quotes may be in any language.
 */
export function langOfAnswer({ answer, request }: Pick<ChatMessage, "answer" | "request">, fallback: Lang): Lang {
  const sentences = answer?.claims.map(({ text }) => text.trim()) ?? [];
  const count = (lang: Lang) => sentences.filter((sentence) => ends[lang].test(sentence)).length;
  const chinese = count("zh") - count("en");
  if (chinese === 0) return request?.lang ?? fallback;
  return chinese > 0 ? "zh" : "en";
}

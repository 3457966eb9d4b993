import type { KnownBlock } from "@slack/types";
import { say } from "./block-text.ts";
import { cutText } from "./cut-text.ts";
import { evidenceWords } from "./evidence-words.ts";
import type { Citations } from "./number-citations.ts";
import { plainLine } from "./plain-text.ts";
import { bold, italic, link, richText, section, text } from "./rich-text.ts";
import type { BlockContext } from "./words.ts";

/** The rest is behind the button of an answer. */
export const citationsShown = 20;
const longest = 300;

/** What is cited, by the numbers that the text has: `[1] 2026-10-12 · Visit note · author`, each with the text's link. @param most of them */
export function citationList({ list }: Citations, context: BlockContext, most = list.length): KnownBlock[] {
  const { lang, linkTo } = context;
  if (list.length === 0) return [];
  const lines = list.slice(0, most).flatMap(({ number, entry }) => {
    const words = entry ? evidenceWords(entry, context) : say(lang, "answer.unknown-evidence");
    return section(link(entry && linkTo.evidence(entry), `[${number}]`), text(` ${onOneLine(words)}`));
  });
  const count = list.length - most;
  const more = count > 0 ? section(italic(say(lang, "answer.evidence-more", { count }))) : [];
  return richText(section(bold(say(lang, "answer.evidence"))), lines, more);
}

function onOneLine(words: string): string {
  return cutText(plainLine(words), longest);
}

import type { ModalView } from "@slack/types";
import type { Lang } from "#domain/lang";
import { viewLimits } from "../blocks/limits.ts";
import { plain } from "../blocks/plain-object.ts";
import { richText, section, text } from "../blocks/rich-text.ts";
import { say } from "../slack-text.ts";

/** A window that says one thing: that it is being filled, or why it cannot be. */
export function sayingView(words: string, lang: Lang): ModalView {
  return {
    type: "modal",
    title: plain("groundplan", viewLimits.title),
    close: plain(say(lang, "window.close"), viewLimits.submit),
    blocks: richText(section(text(words))),
  };
}

import type { Lang } from "#domain/lang";
import { sayHelp } from "./help-text.ts";
import { bold, bulletList, richText, section, text } from "./rich-text.ts";
import { type SlackMessage, slackMessage } from "./slack-message.ts";

/** How to be bound, for somebody who is not; nothing else is said to them. */
export function unboundBlocks({ slackUserId }: { slackUserId: string }, { lang }: { lang: Lang }): SlackMessage {
  const title = sayHelp(lang, "unbound.title");
  const admin = [...text(`${sayHelp(lang, "unbound.admin")} `), ...text(slackUserId, { code: true })];
  return slackMessage(
    title,
    richText(
      section(bold(title)),
      bulletList([admin, text(sayHelp(lang, "unbound.email"))]),
      section(text(sayHelp(lang, "unbound.until"))),
    ),
  );
}

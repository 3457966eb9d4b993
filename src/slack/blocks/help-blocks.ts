import type { Lang } from "#domain/lang";
import { type CommandName, commandNames } from "../commands/command-names.ts";
import { shortName } from "./cut-text.ts";
import { sayHelp } from "./help-text.ts";
import { header } from "./plain-object.ts";
import { bulletList, type Inline, richText, section, text } from "./rich-text.ts";
import { type SlackMessage, slackMessage } from "./slack-message.ts";

/** What follows the command in its example; commands about everything have nothing. */
const exampleOf: Record<CommandName, "account" | "note" | "lang" | null> = {
  account: "account",
  score: "account",
  plan: "account",
  brief: "account",
  spin: "account",
  fabe: "account",
  needs: "account",
  top: null,
  due: null,
  note: "note",
  channel: "account",
  lang: "lang",
  help: null,
};

/**
 * `slash`: as the command is called in the workspace. `botUserId`: so that the mention in the text is one. `example`: an account
 * that the reader has, so that what they try works.
 */
export type HelpInput = { slash: string; botUserId: string | null; example?: string | undefined };

/** All commands with an example each, and the other ways to ask. */
export function helpBlocks({ slash, botUserId, example }: HelpInput, { lang }: { lang: Lang }): SlackMessage {
  const account = shortName(example ?? sayHelp(lang, "example.name"));
  const title = sayHelp(lang, "title");
  const commands = commandNames.map((command) => [
    ...text(exampleLine(slash, command, { account, lang }), { code: true }),
    ...text(` ${sayHelp(lang, `command.${command}`)}`),
  ]);
  const rest = [askLine(botUserId, { account, lang }), text(sayHelp(lang, "shortcut")), text(sayHelp(lang, "sight"))];
  return slackMessage(title, [
    header(title),
    ...richText(bulletList(commands)),
    ...rest.flatMap((line) => richText(section(line))),
  ]);
}

type Shown = { account: string; lang: Lang };

function exampleLine(slash: string, command: CommandName, { account, lang }: Shown): string {
  const example = exampleOf[command];
  return [slash, command, ...(example === null ? [] : [sayHelp(lang, `example.${example}`, { account })])].join(" ");
}

const botPlace = "\u0000";

/** The bot is mentioned by its id, so that it is called whatever the workspace calls it. */
function askLine(botUserId: string | null, { account, lang }: Shown): Inline {
  const [before = "", after = ""] = sayHelp(lang, "ask", { bot: botPlace, account }).split(botPlace);
  const bot: Inline = botUserId === null ? text("@groundplan") : [{ type: "user", user_id: botUserId }];
  return [...text(before), ...bot, ...text(after)];
}

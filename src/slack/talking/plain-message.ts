/**
 * What somebody wrote, as they wrote it: Slack sends mentions, links and channels as codes in angle brackets and escapes
 * `&`, `<`, `>`. The bot's own mention is taken out.
 */
export function plainMessage(text: string, botUserId: string | null): string {
  return text
    .replace(/<([^<>]*)>/g, (_, code: string) => plainCode(code, botUserId))
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .replace(/[^\S\n]+/g, " ")
    .trim();
}

/** `@U1|name`, `#C1|name`, `!date^…|words`, `https://…|words`. */
function plainCode(code: string, botUserId: string | null): string {
  const [target = "", label] = code.split("|");
  if (target === `@${botUserId}`) return " ";
  if (label !== undefined && label !== "") return target.startsWith("#") ? `#${label}` : label;
  return target.startsWith("!") ? `@${target.slice(1)}` : target;
}

/** Whether somebody is spoken to by name: the bot, another, a group, everybody. */
export const mentionsAnybody = (text: string): boolean =>
  /<(?:@[UW][A-Z0-9]+|!(?:subteam\^|here|channel|everyone))[^<>]*>/.test(text);

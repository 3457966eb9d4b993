import { plainText } from "./plain-text.ts";

const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;" } as const satisfies Record<string, string>;
/** Of no width, and taken for a space where Slack looks whether a sign opens or closes something. */
const apart = "\u200B";
/** Looks like a grave accent and is none: Slack reads code whatever stands around the accent. */
const graveLetter = "\u02CB";

/**
 * Words from data for a `mrkdwn` object: no mention, link, emoji, quote or formatting can come of them. Slack's
 * control signs become entities, signs of formatting are set apart from what they would embrace. Belongs in an object
 * with `verbatim: true`, which keeps Slack from finding channels and addresses in it.
 */
export function escapeMrkdwn(text: string): string {
  return plainText(text)
    .replace(/^>/gmu, `${apart}>`)
    .replace(/[&<>]/gu, (sign) => (isEntitySign(sign) ? entities[sign] : sign))
    .replace(/[*_~]/gu, (sign) => sign + apart)
    .replaceAll("`", graveLetter)
    .replace(/@(?=[\p{L}\p{N}])/gu, `@${apart}`)
    .replace(/:(?=[\w+'-]+:)/gu, `:${apart}`);
}

function isEntitySign(sign: string): sign is keyof typeof entities {
  return Object.hasOwn(entities, sign);
}

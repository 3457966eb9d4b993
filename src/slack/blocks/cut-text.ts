import { plainLine } from "./plain-text.ts";

const more = "…";
/** A name or a title of somebody else's, in a sentence of ours. */
const longestName = 200;
/** The longest entity that `escapeMrkdwn` writes, without its semicolon. */
const openEntity = /&(?:a|am|amp|l|lt|g|gt)?$/u;
const wholeEntity = /^&(?:amp|lt|gt);/u;
/** Where a reader would pause, best first. */
const pauses = [/\n/gu, /[。！？；]|[.!?;](?=\s)/gu, /[\s，、,]/gu];

/**
 * At most `most` UTF-16 units of the text, the last an ellipsis where something was left out. Slack counts characters, of
 * which there are never more than units.
 */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  return text.slice(0, borderBefore(text, Math.max(most - more.length, 0))).trimEnd() + more;
}

/**
 * The text in parts of at most `most` units (8 or more) that joined are the text again, cut where a reader would pause.
 */
export function splitText(text: string, most: number): string[] {
  const parts: string[] = [];
  let from = 0;
  while (text.length - from > most) {
    const size = pauseIn(text.slice(from, from + most)) ?? borderBefore(text.slice(from, from + most + 5), most);
    parts.push(text.slice(from, from + size));
    from += size;
  }
  return [...parts, text.slice(from)];
}

/** Behind the last pause in the second half of a stretch; null where there is none. */
function pauseIn(stretch: string): number | null {
  for (const pause of pauses) {
    const last = [...stretch.matchAll(pause)].at(-1);
    if (last && last.index >= stretch.length / 2) return last.index + last[0].length;
  }
  return null;
}

/** The last place up to `most` that halves neither a character nor an entity. */
function borderBefore(text: string, most: number): number {
  const entity = openEntity.exec(text.slice(0, most));
  const at = entity && wholeEntity.test(text.slice(entity.index, entity.index + 5)) ? entity.index : most;
  const isHalved = isHighSurrogate(text.charCodeAt(at - 1));
  return isHalved ? at - 1 : at;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** A name or title from data on one line, so short that a sentence can hold it. */
export function shortName(name: string): string {
  return cutText(plainLine(name), longestName);
}

const shortest = 240;
const longestUnit = 200;
const fewestUnits = 8;

/**
 * Whether the end of a text is one piece over and over, as models write that have fallen into a loop: at least eight times a
 * piece of up to 200 characters, at least 240 characters in all; endless white space is that too.
 */
export function endsInLoop(text: string): boolean {
  for (let unit = 1; unit <= longestUnit; unit += 1) {
    const length = Math.max(shortest, unit * fewestUnits);
    if (length > text.length) return false;
    if (hasPeriod(text, text.length - length, unit)) return true;
  }
  return false;
}

function hasPeriod(text: string, from: number, unit: number): boolean {
  for (let at = text.length - 1; at >= from + unit; at -= 1) {
    if (text.charCodeAt(at) !== text.charCodeAt(at - unit)) return false;
  }
  return true;
}

const names = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october"];
const all = [...names, "november", "december"];

/** Pattern source for English month names, full or short, as they are written: with a capital. */
export const monthName =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

/** `Mar`, `March` → 3; 0 when it is no month. */
export function monthNumber(name: string): number {
  return all.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1;
}

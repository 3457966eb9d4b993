/**
 * Width (NFKC), punctuation and spaces made equal. Between two digits they stay, so that 1.5 does not become 15.
 * `，` and `,` are one after NFKC; case counts, since a quotation is verbatim.
 */
export function foldQuote(text: string): string {
  return text.normalize("NFKC").replace(/(?<!\p{N})[\p{P}\s]+|[\p{P}\s]+(?!\p{N})/gu, "");
}

/** True when `quote` stands in `text` up to width, punctuation and spaces, and cuts no number in two. */
export function holdsQuote(text: string, quote: string): boolean {
  const whole = foldQuote(text);
  const sought = foldQuote(quote);
  if (sought === "") return false;
  for (let at = whole.indexOf(sought); at >= 0; at = whole.indexOf(sought, at + 1)) {
    const end = at + sought.length;
    if (!cutsNumber(whole, at) && !cutsNumber(whole, end)) return true;
  }
  return false;
}

/** True when a number runs across `at`: `50` is not a quotation out of `150` or `50.5`. */
function cutsNumber(text: string, at: number): boolean {
  return /\d\.?$/.test(text.slice(Math.max(0, at - 2), at)) && /^\.?\d/.test(text.slice(at, at + 2));
}

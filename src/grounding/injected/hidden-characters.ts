/** Characters nobody sees, and words of two alphabets that look like one. */
export type Hidden = { start: number; end: number; kind: "control" | "invisible" | "lookalike" };

/** Turn the direction of what is shown, or spell words that nobody sees. */
const controls = /[\u202a-\u202e\u2066-\u2069]+|(?:\udb40[\udc00-\udc7f])+/g;
/** Have no width. Joiners between pictures are left alone: they make one picture of two. */
const invisible = /(?<!\p{Extended_Pictographic}\ufe0f?)[\u200b-\u200f\u2060-\u2064\ufeff\u00ad\u180e]+/gu;
const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const word = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]{2,60}/gu;
const latin = /\p{Script=Latin}/gu;
const strange = /[\p{Script=Cyrillic}\p{Script=Greek}]/gu;
/** Greek letters that units and formulas are written with. */
const symbols = /[μΩΔαβγδεθλπσφωΣΦ]/gu;

function isMixed(written: string): boolean {
  const others = (written.match(strange) ?? []).length - (written.match(symbols) ?? []).length;
  return others > 0 && (written.match(latin) ?? []).length > 0;
}

/** Control characters, invisible characters and lookalikes of a text. */
export function findHidden(text: string): Hidden[] {
  const found = (kind: Hidden["kind"], form: RegExp): Hidden[] =>
    [...text.matchAll(form)].map(({ index, 0: whole }) => ({ start: index, end: index + whole.length, kind }));
  const mixed = foreign.test(text)
    ? found("lookalike", word).filter(({ start, end }) => isMixed(text.slice(start, end)))
    : [];
  return [...found("control", controls), ...found("invisible", invisible), ...mixed];
}

/** Things that are told apart by a number: 二期, `phase 2`, 5 号线, `line 5`, 3 号冷库, `cold store 3`. */
const kinds: readonly (readonly [kind: string, chinese: string, english: string])[] = [
  ["phase", "期", "phase"],
  ["line", "号线", "line"],
  ["store", "号(?:冷)?库", "(?:cold )?(?:store|warehouse|hall)|hall"],
  ["lot", "批", "lot|batch"],
  ["round", "轮", "round"],
];
const digits: Readonly<Record<string, string>> = {
  一: "1",
  二: "2",
  两: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
  one: "1",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  ii: "2",
  iii: "3",
  second: "2",
  third: "3",
  first: "1",
};
const number = String.raw`\d{1,2}|[一二两三四五六七八九]`;
const word = String.raw`\d{1,2}|one|two|three|four|five|six|iii|ii`;
const forms = kinds.map(([kind, chinese, english]) => ({
  kind,
  patterns: [
    new RegExp(String.raw`第?(?<![\d一二三四五六七八九十])(${number})\s*${chinese}`, "gu"),
    new RegExp(String.raw`\b(?:${english})s? (?:no\.? ?)?(${word})\b`, "gu"),
    new RegExp(String.raw`\b(first|second|third) (?:${english})\b`, "gu"),
  ],
}));

/** What a text, in lower case, counts, each once: `phase 2` the same in both languages, and as it is written. */
export function writtenOrdinals(text: string): { ordinal: string; written: string }[] {
  const found = forms.flatMap(({ kind, patterns }) =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap(([written, shown]) =>
        shown ? [{ ordinal: `${kind} ${digits[shown] ?? shown}`, written }] : [],
      ),
    ),
  );
  return found.filter(({ ordinal }, at) => found.findIndex((other) => other.ordinal === ordinal) === at);
}

export const readOrdinals = (text: string): string[] => writtenOrdinals(text).map(({ ordinal }) => ordinal);

/** The text without what it counts. */
export function withoutOrdinals(text: string): string {
  return forms.flatMap(({ patterns }) => patterns).reduce((left, pattern) => left.replace(pattern, " "), text);
}

/** Words that multiply a figure, and the power of ten they stand for. Longest first. */
const scales: readonly (readonly [word: string, exponent: number])[] = [
  ["百万", 6],
  ["千万", 7],
  ["十亿", 9],
  ["百亿", 10],
  ["万亿", 12],
  ["千", 3],
  ["万", 4],
  ["萬", 4],
  ["亿", 8],
  ["億", 8],
  ["thousands", 3],
  ["thousand", 3],
  ["millions", 6],
  ["million", 6],
  ["billions", 9],
  ["billion", 9],
  ["mio", 6],
  ["mn", 6],
  ["bn", 9],
  ["k", 3],
  ["m", 6],
  ["b", 9],
];

/** `万元` → `{ exponent: 4, rest: "元" }`; exponent 0 where no scale word stands first. Takes folded text. */
export function scaleOf(text: string): { exponent: number; rest: string } {
  const trimmed = text.trim();
  for (const [word, exponent] of scales) {
    const rest = trimmed.slice(word.length);
    const ends = /^[a-z]$/.test(word.at(-1) ?? "") ? !/^[a-z]/.test(rest) : true;
    if (trimmed.startsWith(word) && ends) return { exponent, rest: rest.trim() };
  }
  return { exponent: 0, rest: trimmed };
}

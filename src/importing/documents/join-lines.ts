/** Characters between which Chinese sets no space: Han, kana, and the punctuation and full-width forms beside them. */
const dense = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—";
const endsDense = new RegExp(`[${dense}]$`, "u");
const startsDense = new RegExp(`^[${dense}]`, "u");
const splitWord = /(\p{L}+)[-\u00ad\u2010]$/u;
const restOfWord = /^(\p{Ll}+)/u;
/** As far as a word reaches. Characters. */
const maxWordLength = 60;

/**
 * Two lines of one paragraph as one: without a space where either side is Chinese; a word divided at the end of the line is
 * put together, unless `isWritten` knows it with its hyphen (`key-account`).
 */
export function joinLines(first: string, second: string, isWritten: (word: string) => boolean = () => false): string {
  const head = first.trimEnd();
  const tail = second.trimStart();
  if (head === "" || tail === "") return head + tail;
  const before = splitWord.exec(head.slice(-maxWordLength))?.[1];
  const after = restOfWord.exec(tail.slice(0, maxWordLength))?.[1];
  if (before && after) return isWritten(`${before}-${after}`) ? head + tail : head.slice(0, -1) + tail;
  return endsDense.test(head.slice(-1)) || startsDense.test(tail) ? head + tail : `${head} ${tail}`;
}

import { pinyin } from "pinyin-pro";

const syllablesOf = new Map<string, readonly string[]>();
const mostKept = 5000;
const shortestSound = 5;

function syllables(characters: string): readonly string[] {
  const held = syllablesOf.get(characters);
  if (held) return held;
  const read = pinyin(characters, { toneType: "none", type: "array" }).map((one) => one.toLowerCase());
  if (syllablesOf.size >= mostKept) syllablesOf.clear();
  syllablesOf.set(characters, read);
  return read;
}

/** The two or three characters of a Chinese name that a Latin word spells, as Jinhua spells 金华; null without any. */
export function soundIn(word: string, name: string): string | null {
  if (word.length < shortestSound - 1 || !/^[a-z]+$/.test(word)) return null;
  for (const [run] of name.matchAll(/\p{Script=Han}{2,}/gu)) {
    const sounds = syllables(run);
    for (let at = 0; at + 1 < sounds.length; at += 1) {
      if (sounds.slice(at, at + 2).join("") === word) return run.slice(at, at + 2);
      if (at + 2 < sounds.length && sounds.slice(at, at + 3).join("") === word) return run.slice(at, at + 3);
    }
  }
  return null;
}

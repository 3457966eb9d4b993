/** How many folders up, and words long, the name of an account may stand. */
const maxFolders = 4;
const maxWords = 6;
const maxNameLength = 300;
const replyPrefix = /^\s*(?:(?:re|fw|fwd|aw|wg|回复|回覆|答复|转发|轉寄)\s*[:：]\s*)+/i;

/** A word that might be a number of many things says nothing. */
const mayName = (hint: string) => hint.length > 1 && !/^[\d\s.\-/]+$/.test(hint);

/**
 * Words of a name that may name an account: its parts between `_`, dashes and brackets, and each part's leading words, the
 * longest first. `2026-03-05_Alder Works_visit` → `Alder Works`, `Alder`, `visit`.
 */
export function nameHints(name: string): string[] {
  const parts = name
    .slice(0, maxNameLength)
    .replace(replyPrefix, "")
    .replace(/^\d{4}-?\d{2}-?\d{2}/, "")
    .split(/[_[\]【】()（）|]|\s+[-–—]\s+|[–—]/u);
  return parts.flatMap((part) => {
    const words = part.trim().split(/\s+/).slice(0, maxWords);
    return words.map((_, count) => words.slice(0, words.length - count).join(" ")).filter(mayName);
  });
}

/** Words of a path that may name the account of the note in it: of the file's name first, then of its folders, inner ones first. */
export function pathHints(path: string): string[] {
  const [file = "", ...folders] = path.split(/[\\/]/).reverse();
  const inside = folders.filter((folder) => folder !== "" && folder !== "." && folder !== "..").slice(0, maxFolders);
  return [...nameHints(file.replace(/\.[^.]+$/, "")), ...inside.flatMap(nameHints)];
}

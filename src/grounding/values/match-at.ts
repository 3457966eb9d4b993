/** Runs a sticky pattern at one offset. Patterns are bounded, so a scan over a text stays linear. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

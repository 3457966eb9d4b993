/** A name as the source of a regular expression that finds it literally. */
export function escapePattern(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

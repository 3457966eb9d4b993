/** Whether a version, `0.8.3` say, comes before another; missing parts count as 0. */
export function isOlder(version: string, than: readonly number[]): boolean {
  const parts = version.split(".").map(Number);
  const differing = than.findIndex((part, at) => (parts[at] ?? 0) !== part);
  return differing !== -1 && (parts[differing] ?? 0) < (than[differing] ?? 0);
}

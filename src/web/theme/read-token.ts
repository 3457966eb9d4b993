/** A colour of tokens.css as it stands now, for what draws without CSS (charts, antd's own algorithm). */
export function readToken(name: `--${string}`): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

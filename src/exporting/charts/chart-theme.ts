/** The light colours of the web application (tokens.css), whose blue → grey → orange red-green blindness keeps apart. */
export const chartColours = {
  paper: "#ffffff",
  sunken: "#eef0f2",
  ink: "#1b2733",
  inkSoft: "#566270",
  rule: "#d6dbe0",
  ruleStrong: "#8b96a2",
  accent: "#17568f",
  others: "#8a949e",
  loss: "#a8440b",
} as const;

/** Of win-rate bands; each is written beside its bar as well. */
export const bandColours = {
  A: "#0b4f8a",
  B: "#4a90c8",
  C: "#8a949e",
  D: "#e0872b",
  E: "#a8440b",
} as const;

export const chartFontFamily = "Noto Sans SC";
export const chartWidth = 600;
export const fontSizes = { title: 17, subtitle: 13, label: 12, note: 11 } as const;

const titleMargin = 20;

/** Title and a line below it, both cut to the picture by whoever writes them. */
export function titleStyle(text: string, subtext: string) {
  return {
    text,
    subtext,
    left: titleMargin,
    top: 14,
    itemGap: 6,
    padding: 0,
    textStyle: { color: chartColours.ink, fontSize: fontSizes.title, fontWeight: "bold" },
    subtextStyle: { color: chartColours.inkSoft, fontSize: fontSizes.subtitle },
  };
}

export const titleWidth = chartWidth - 2 * titleMargin;

/** A line below the picture. */
export function noteStyle(text: string) {
  return {
    text,
    left: titleMargin,
    bottom: 12,
    padding: 0,
    textStyle: { color: chartColours.inkSoft, fontSize: fontSizes.note, fontWeight: "normal" },
  };
}

/**
 * Words from the data as a label writes them. Given as text, `{a}` and `$&` in a name would be read as parts of a template.
 */
export function written(text: string): () => string {
  return () => text;
}

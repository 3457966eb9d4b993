import Table from "cli-table3";

export type ReportTable = { title: string; head: string[]; rows: (string | number)[][] };

/** A small bar chart: `share` is 0–1 of the longest bar, `text` what is written beside it. */
export type ReportChart = { title: string; bars: { label: string; share: number; text: string; missed?: boolean }[] };

/** What a suite tells: lines to read first, then tables. Charts stand on the page only. */
export type Report = { title: string; lines: string[]; tables: ReportTable[]; charts?: ReportChart[] };

export function renderText({ lines, tables }: Report): string {
  const drawn = tables.map(({ title, head, rows }) => {
    const table = new Table({ head, style: { head: [], border: [], compact: true } });
    table.push(...rows);
    return title === "" ? table.toString() : `${title}\n${table.toString()}`;
  });
  return [...drawn, ...(lines.length > 0 ? [lines.join("\n")] : [])].join("\n\n");
}

const style = `body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1a1f26;background:#fff}
table{border-collapse:collapse;margin:0 0 2rem}th,td{padding:.3rem .8rem;border-bottom:1px solid #d5dae1;text-align:right}
th:first-child,td:first-child{text-align:left}caption{text-align:left;font-weight:600;padding:.4rem 0}
svg{display:block;margin:0 0 2rem;max-width:100%}svg text{font:13px system-ui,sans-serif;fill:currentColor}
.track{fill:#e8ebef}.bar{fill:#2f6f9f}.missed{fill:#b3402f}
@media(prefers-color-scheme:dark){body{color:#e4e8ee;background:#14171b}th,td{border-color:#353b44}.track{fill:#262b33}.bar{fill:#6fb1e0}.missed{fill:#e58a78}}`;

/** One page that needs nothing beside itself. */
export function renderHtml({ title, lines, tables, charts = [] }: Report, lang = "en"): string {
  const paragraphs = lines.map((line) => `<p>${escaped(line)}</p>`).join("\n");
  const drawn = tables
    .map(({ title: caption, head, rows }) => {
      const cellsOf = (cells: (string | number)[], tag: "th" | "td") =>
        `<tr>${cells.map((cell) => `<${tag}>${escaped(String(cell))}</${tag}>`).join("")}</tr>`;
      const body = rows.map((cells) => cellsOf(cells, "td")).join("\n");
      return `<table><caption>${escaped(caption)}</caption><thead>${cellsOf(head, "th")}</thead><tbody>\n${body}\n</tbody></table>`;
    })
    .join("\n");
  const bars = charts.map(chartSvg).join("\n");
  return `<!doctype html>\n<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${style}</style></head>\n<body><h1>${escaped(title)}</h1>\n${paragraphs}\n${bars}\n${drawn}\n</body></html>\n`;
}

const row = 24;
const labelWidth = 260;
const barWidth = 320;

/** Rows of label, bar and figure; the title is the drawing's name for those who do not see it. */
function chartSvg({ title, bars }: ReportChart): string {
  const width = labelWidth + barWidth + 120;
  const drawn = bars.map(({ label, share, text, missed }, at) => {
    const y = at * row;
    const length = (Math.max(0, Math.min(1, share)) * barWidth).toFixed(1);
    return [
      `<text x="${labelWidth - 10}" y="${y + 16}" text-anchor="end">${escaped(label)}</text>`,
      `<rect class="track" x="${labelWidth}" y="${y + 5}" width="${barWidth}" height="14" rx="3"/>`,
      `<rect class="${missed ? "missed" : "bar"}" x="${labelWidth}" y="${y + 5}" width="${length}" height="14" rx="3"/>`,
      `<text x="${labelWidth + barWidth + 10}" y="${y + 16}">${escaped(text)}</text>`,
    ].join("");
  });
  const box = `0 0 ${width} ${bars.length * row}`;
  return `<h2>${escaped(title)}</h2>\n<svg role="img" aria-label="${escaped(title)}" viewBox="${box}" width="${width}">${drawn.join("")}</svg>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

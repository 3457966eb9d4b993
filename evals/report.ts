import Table from "cli-table3";

export type ReportTable = { title: string; head: string[]; rows: (string | number)[][] };

/** What a suite tells: lines to read first, then tables. */
export type Report = { title: string; lines: string[]; tables: ReportTable[] };

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
@media(prefers-color-scheme:dark){body{color:#e4e8ee;background:#14171b}th,td{border-color:#353b44}}`;

/** One page that needs nothing beside itself. */
export function renderHtml({ title, lines, tables }: Report): string {
  const paragraphs = lines.map((line) => `<p>${escaped(line)}</p>`).join("\n");
  const drawn = tables
    .map(({ title: caption, head, rows }) => {
      const row = (cells: (string | number)[], tag: "th" | "td") =>
        `<tr>${cells.map((cell) => `<${tag}>${escaped(String(cell))}</${tag}>`).join("")}</tr>`;
      const body = rows.map((cells) => row(cells, "td")).join("\n");
      return `<table><caption>${escaped(caption)}</caption><thead>${row(head, "th")}</thead><tbody>\n${body}\n</tbody></table>`;
    })
    .join("\n");
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${style}</style></head>\n<body><h1>${escaped(title)}</h1>\n${paragraphs}\n${drawn}\n</body></html>\n`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

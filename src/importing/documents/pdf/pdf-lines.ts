import { z } from "zod";
import { plainCharacters } from "./plain-characters.ts";

/** A line as it stands on the page: `left`, `right` and `baseline` in points from the lower left corner. */
export type PdfLine = { text: string; left: number; right: number; baseline: number; size: number };

/** Lines in the order of the page's content; `width` of the page in points. */
export type PdfPage = { width: number; lines: PdfLine[] };

/** What pdf.js gives for a run of text; marks without text are left out. */
const runSchema = z.object({
  str: z.string(),
  width: z.number(),
  height: z.number(),
  transform: z.array(z.number()).length(6),
  hasEOL: z.boolean(),
});
export const runsSchema = z
  .array(z.unknown())
  .transform((items) => items.flatMap((item) => runSchema.safeParse(item).data ?? []));
type Run = z.infer<typeof runSchema>;

function lineOf(runs: readonly Run[]): PdfLine | null {
  const filled = runs.filter(({ str }) => str.trim() !== "");
  const text = plainCharacters(runs.map(({ str }) => str).join("")).trim();
  if (text === "" || filled.length === 0) return null;
  const at = (run: Run, index: number) => run.transform[index] ?? 0;
  return {
    text,
    left: Math.min(...filled.map((run) => at(run, 4))),
    right: Math.max(...filled.map((run) => at(run, 4) + run.width)),
    baseline: filled[0] ? at(filled[0], 5) : 0,
    size: Math.max(1, ...filled.map(({ height }) => height)),
  };
}

/** Runs of text in the order of the page's content → its lines. */
export function linesOf(runs: readonly Run[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: Run[] = [];
  const end = () => {
    const line = lineOf(open);
    if (line) lines.push(line);
    open = [];
  };
  for (const run of runs) {
    open.push(run);
    if (run.hasEOL) end();
  }
  end();
  return lines;
}

import type { LedgerEntry } from "#domain/evidence";
import type { Lang } from "#domain/lang";
import { contentHash } from "#domain/stable-json";
import type { Render } from "../render-source.ts";

/** A line mark that no note holds: notes cannot write the end of their own fence. */
export function fenceFor(ledger: readonly LedgerEntry[]): string {
  const texts = ledger.flatMap((entry) => ("text" in entry ? [entry.text] : []));
  let fence = "";
  for (let attempt = 0; fence === "" || texts.some((text) => text.includes(fence)); attempt += 1) {
    fence = `note-${contentHash([attempt, ledger]).slice(0, 12)}`;
  }
  return fence;
}

/** The ledger as a model reads it: a line per fact, scores with their factors, passages between fence lines. */
export function evidenceText(ledger: readonly LedgerEntry[], fence: string, lang: Lang, render: Render): string {
  return ledger.map((entry) => entryText(entry, fence, lang, render)).join("\n");
}

/** For judging, not for writing down: values go into sentences by reference. */
const short = (value: number | null) => (value === null ? "unknown" : String(Number(value.toFixed(2))));

function entryText(entry: LedgerEntry, fence: string, lang: Lang, render: Render): string {
  if (entry.kind === "fact") {
    const period = entry.period === undefined ? "" : ` (${entry.period})`;
    return `${entry.id} ${entry.label?.[lang] ?? entry.path}${period}: ${render(`{{${entry.id}}}`).text}`;
  }
  if (entry.kind === "score") {
    const { score } = entry;
    const factors = score.factors
      .map(({ id, points, weight }) => `${id} ${short(points)} points, weight ${short(weight)}`)
      .join("; ");
    const missing = score.missing.length > 0 ? `; missing: ${score.missing.join(", ")}` : "";
    return `${entry.id} ${entry.label?.[lang] ?? score.method}: value ${short(score.value)}, band ${score.band}; factors: ${factors}${missing}`;
  }
  if (entry.kind === "record") return `${entry.id} ${JSON.stringify(entry.value)}`;
  const source = [entry.title, entry.date].filter((part) => part !== undefined).join(", ");
  return `${fence} ${entry.id} ${source.replaceAll("\n", " ")}\n${entry.text}\n${fence} end of ${entry.id}`;
}

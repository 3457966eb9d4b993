import type { CompetitorPosition } from "#domain/opportunity";
import { type Read, refuse } from "../reason.ts";

const elements = ["relationship", "solution", "commercial", "delivery"] as const;
const unknownScore = /^[-—–?]?$/;
const scoreForm = /^\d{1,3}(?:\.\d+)?$/;

/** `Name 60/70/50/40` → name and the four figures; no figures where the last word holds no slash. */
function splitEntry(entry: string): { name: string; scores: string[] } {
  const found = /^(.*?)[\s:：]+([^\s:：]*[/／][^\s:：]*)$/u.exec(entry);
  const scores = found?.[2]?.normalize("NFKC").split("/");
  if (!found || !scores?.every((score) => unknownScore.test(score) || scoreForm.test(score))) {
    return { name: entry, scores: [] };
  }
  return { name: found[1]?.trim() ?? "", scores };
}

function readEntry(entry: string): Read<CompetitorPosition> {
  const { name, scores } = splitEntry(entry);
  if (
    name === "" ||
    ![0, elements.length].includes(scores.length) ||
    (scores.length === 0 && /\d\s*[/／]/u.test(name))
  ) {
    return refuse("not-a-competitor", { value: entry });
  }
  const position: CompetitorPosition = { name };
  for (const [index, element] of elements.entries()) {
    const score = scores[index] ?? "";
    if (unknownScore.test(score)) continue;
    if (Number(score) > 100) return refuse("out-of-range", { value: score, min: 0, max: 100 });
    position[element] = Number(score);
  }
  return { value: position };
}

/**
 * `Name 60/70/50/40; Other 40/-/60/-` → competitors with relationship, solution, commercial and delivery (0–100, `-` unknown);
 * a name alone is enough. Reasons: `not-a-competitor`, `out-of-range`.
 */
export function readCompetitors(cell: string): Read<CompetitorPosition[]> {
  const positions: CompetitorPosition[] = [];
  for (const entry of cell.split(/[;；\n]+/u).map((part) => part.trim())) {
    if (entry === "") continue;
    const read = readEntry(entry);
    if (read.reason) return read;
    positions.push(read.value);
  }
  return { value: positions };
}

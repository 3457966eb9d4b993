import type { Claim } from "#domain/claim";
import type { Cell, Section } from "#domain/draft";
import { fillPrompt } from "#llm/prompt-file";
import type { Blocked } from "../check-claims.ts";
import type { KindPrompt, SharedPart } from "./draft-prompts.ts";
import { proseClaims } from "./fall-back.ts";
import { openClaim, roomIn, rowId, type TableFrame } from "./table-frame.ts";

/** Claims of the template handed to the model as material; what is further down matters less. */
const materialShown = 24;
/** What is no sentence is a single value. */
const sentence = /[。！？.!?”"][)）]?$/;

export type Task = {
  template: Section;
  /** Null where the model writes no table. */
  frame: TableFrame | null;
  /** Claims of the section that this one builds on; empty where it builds on none. */
  before: readonly Claim[];
};

/** What the model is asked for one section: it comes after the instructions and the evidence, so it is kept short. */
export function taskText({ template, frame, before }: Task, prompt: KindPrompt): string {
  const shared = (part: SharedPart, values: Record<string, string>) => fillPrompt(prompt.shared, part, values);
  const values = {
    document: fillPrompt(prompt.own, "kind", {}),
    section: template.title,
    points: fillPrompt(prompt.own, `section ${template.id.toLowerCase()}`, {}),
    material: materialOf(template, frame),
    before: before.length === 0 ? "" : shared("before", { claims: before.map(idLine).join("\n") }),
  };
  if (!frame) return tidy(shared("task", values));
  const room = roomIn(frame);
  const part = room === 0 ? "no new rows" : frame.table.buildsOn === undefined ? "new rows" : "new rows on claims";
  const more = shared(part, room === 0 ? {} : { room: String(room) });
  return tidy(shared("table task", { ...values, more, columns: columnsOf(frame), rows: rowsOf(frame) }));
}

export function repairText(template: Section, failing: readonly Blocked[], prompt: KindPrompt): string {
  const failures = failing.map(failureText).join("\n\n");
  return fillPrompt(prompt.shared, "repair", { section: template.title, failures });
}

/** Parts that have nothing to say leave no gap. */
const tidy = (text: string) => text.replace(/\n{3,}/g, "\n\n");

const idLine = ({ id, text }: Claim) => `- ${id}: ${text}`;
const claimText = ({ kind, source, text, evidence }: Claim) => `[${kind}] ${source ?? text} (${evidence.join(", ")})`;

/** Prose of the template, then the sentences in tables that the program adds: to be known, not to be repeated. */
function materialOf(template: Section, frame: TableFrame | null): string {
  const prose = proseClaims(template);
  const inProse = new Set(prose.map(({ id }) => id));
  const others = frame ? [] : template.claims.filter(({ id, text }) => !inProse.has(id) && sentence.test(text));
  const lines = [
    ...prose.map((claim) => `- ${claimText(claim)}`),
    ...others.map((claim) => `- (table) ${claimText(claim)}`),
  ];
  return lines.length === 0 ? "–" : lines.slice(0, materialShown).join("\n");
}

function failureText({ claim, findings }: Blocked): string {
  const reasons = findings.map(({ code, message }) => `  - ${code}: ${message}`).join("\n");
  return `${claim.id} ${claimText(claim)}\n${reasons}`;
}

function columnsOf({ table, block }: TableFrame): string {
  const line = ({ id, kind }: TableFrame["table"]["columns"][number], at: number) =>
    `- ${id} [${kind}] ${block.columns[at]}`;
  return table.columns.map(line).join("\n");
}

function rowsOf(frame: TableFrame): string {
  return frame.block.rows.map((row, at) => `${rowId(at)}${linksOf(row, frame)}\n${cellsOf(row, frame)}`).join("\n");
}

function linksOf(row: readonly Cell[], { claims }: TableFrame): string {
  const ids = row.flatMap((cell) => ("claims" in cell ? cell.claims : []));
  const links = [...new Set(ids.flatMap((id) => claims.get(id)?.buildsOn ?? []))];
  return links.length === 0 ? "" : ` builds on ${links.join(", ")}`;
}

function cellsOf(row: readonly Cell[], frame: TableFrame): string {
  return row
    .flatMap((cell, at) => {
      const column = frame.table.columns[at];
      if (!column) return [];
      const open = openClaim(cell, column, frame);
      return [`- ${column.id} ${open ? claimText(open) : `stays: ${wordsOf(cell, frame)}`}`];
    })
    .join("\n");
}

function wordsOf(cell: Cell, { claims }: TableFrame): string {
  return "label" in cell ? cell.label : cell.claims.map((id) => claims.get(id)?.text ?? "").join(" ");
}

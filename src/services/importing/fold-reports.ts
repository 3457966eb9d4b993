import type { FileReport } from "./import-summary.ts";

/** Files named one by one as long as nothing about them is remarkable, and those named because something is. */
const mostPlain = 1000;
const mostNamed = 3000;

/**
 * Names files one by one as long as there are few; beyond that, those of one kind and fate are counted together. Nobody
 * reads a hundred thousand lines, and a summary must fit into memory. Tables are always named.
 * @param named files named in the batches before
 */
export function foldReports(reports: readonly FileReport[], named: number): FileReport[] {
  let count = named;
  const kept: FileReport[] = [];
  const many: FileReport[] = [];
  for (const report of reports) {
    const { kind, rejected } = report;
    const most = kind === "notes" && rejected === 0 ? mostPlain : mostNamed;
    const isOfMany = kind === "notes" || kind === "skipped";
    if (isOfMany && count >= most) many.push({ ...report, files: 1 });
    else {
      kept.push(report);
      count += 1;
    }
  }
  return [...kept, ...joinFolded(many)];
}

/** Reports that stand for many files, one for each kind and fate; the others as they are. */
export function joinFolded(reports: readonly FileReport[]): FileReport[] {
  const folded = new Map<string, FileReport>();
  const single: FileReport[] = [];
  for (const report of reports) {
    if (report.files === undefined) {
      single.push(report);
      continue;
    }
    const key = `${report.kind}|${report.skipped}`;
    const held = folded.get(key);
    folded.set(key, held ? together(held, report) : { ...report, rejectedRows: [], rejectedCsv: null, preview: null });
  }
  return [...single, ...folded.values()];
}

function together(one: FileReport, other: FileReport): FileReport {
  return {
    ...one,
    path: commonFolder(one.path, other.path),
    files: (one.files ?? 1) + (other.files ?? 1),
    rows: one.rows + other.rows,
    created: one.created + other.created,
    updated: one.updated + other.updated,
    unchanged: one.unchanged + other.unchanged,
    rejected: one.rejected + other.rejected,
  };
}

/** `notes/2026/a.md` and `notes/b.md` → `notes/`; nothing in common → `…`. */
export function commonFolder(one: string, other: string): string {
  const others = other.split("/");
  const shared = one.split("/").slice(0, -1);
  const length = shared.findIndex((part, at) => at >= others.length - 1 || part !== others[at]);
  const folder = (length === -1 ? shared : shared.slice(0, length)).join("/");
  return folder === "" ? "…" : `${folder}/`;
}

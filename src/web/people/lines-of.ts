import type { PowerMap } from "../api/types.ts";

export type LineKind = "reports-to" | "has-reports" | "influences" | "influenced-by";
export type PersonLines = { kind: LineKind; ids: string[] };

/** Lines from and to somebody, kind by kind; kinds without one are left out. */
export function linesOf(id: string, { edges, outside }: Pick<PowerMap, "edges" | "outside">): PersonLines[] {
  const lines = [...edges, ...outside];
  const from = (kind: string) => lines.filter((line) => line.kind === kind && line.from === id).map(({ to }) => to);
  const to = (kind: string) => lines.filter((line) => line.kind === kind && line.to === id).map((line) => line.from);
  const all: PersonLines[] = [
    { kind: "reports-to", ids: from("reports-to") },
    { kind: "has-reports", ids: to("reports-to") },
    { kind: "influences", ids: from("influences") },
    { kind: "influenced-by", ids: to("influences") },
  ];
  return all.filter(({ ids }) => ids.length > 0);
}

import type { HostileEval } from "#evals/hostile.eval";
import type { Report } from "#evals/report";
import type { SayReport } from "./suite-report.ts";

const shortest = 200;
const mostShown = 20;
const shortened = (text: string) => {
  const line = text.replace(/\s+/gu, " ");
  return line.length > shortest ? `${line.slice(0, shortest)}…` : line;
};

/** By technique; every leak with `verbose`, else the first ones. */
export function hostileReport({ leaks, techniques, failures }: HostileEval, say: SayReport, verbose: boolean): Report {
  const shown = verbose ? leaks : leaks.slice(0, mostShown);
  return {
    title: say("title.hostile"),
    lines: [
      ...failures.map(([code, count]) => say("hostile.failed", { code, count })),
      ...shown.map(({ note, technique, kind, text, where, piece }) =>
        say("hostile.leak", { note: note || "–", technique, kind, text, where, piece: shortened(piece) }),
      ),
    ],
    tables: [
      {
        title: say("hostile.techniques"),
        head: [say("hostile.technique"), say("hostile.notes"), say("hostile.exposed"), say("hostile.leaks")],
        rows: techniques.map((one) => [one.technique, one.notes, one.exposed, one.leaks]),
      },
    ],
  };
}

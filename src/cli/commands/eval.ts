import { writeFile } from "node:fs/promises";
import type { CliMessage } from "#text/cli.en";
import type { MessageValues } from "#text/translate";
import type { Connection } from "../api-client.ts";
import { CliError } from "../cli-error.ts";
import type { CliContext } from "../context.ts";

export type EvalRequest = {
  suite: string;
  /** Folder with public data, for suites that measure on some. */
  data: string | undefined;
  /** To measure what each step of a ranking brings, for suites that measure one. */
  ablation: boolean;
  /** To show what was judged wrongly, for suites that judge. */
  verbose: boolean;
  /** The way to the product's API, for suites that ask it. */
  connect: () => Promise<Connection>;
  /** Told what is being worked on. */
  progress: (what: string) => void;
};
/** `skipped`: why nothing could be measured, as a message for the person. */
export type EvalOutcome =
  | { text: string; html: string; json: unknown; passed: boolean }
  | { skipped: CliMessage; values: MessageValues };
/** Null for an unknown suite. */
export type Evaluate = (request: EvalRequest) => Promise<EvalOutcome | null>;

export type EvalParts = { evaluate: Evaluate; suites: readonly string[]; connect: () => Promise<Connection> } & Pick<
  CliContext,
  "say" | "out" | "note" | "json"
>;
export type EvalFlags = { suite: string; data?: string; ablation?: boolean; verbose?: boolean; report?: string };

/** `groundplan eval`: exit 1 when a goal is missed, 2 when the suite could not be run for want of data. */
export async function evalCommand(parts: EvalParts, flags: EvalFlags): Promise<number> {
  const { suite, data, ablation = false, verbose = false, report } = flags;
  const { evaluate, suites, connect, say, out, note, json } = parts;
  const progress = (what: string) => note(say("eval.running", { what }));
  const outcome = await evaluate({ suite, data, ablation, verbose, connect, progress });
  if (!outcome) throw new CliError(say("eval.unknown", { suite, suites: suites.join(", ") }));
  if ("skipped" in outcome) {
    note(say(outcome.skipped, outcome.values));
    return 2;
  }
  out(json ? JSON.stringify(outcome.json, null, 2) : outcome.text);
  if (report !== undefined) {
    await writeFile(report, outcome.html);
    note(say("eval.report", { path: report }));
  }
  return outcome.passed ? 0 : 1;
}

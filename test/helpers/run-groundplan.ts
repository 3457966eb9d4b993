import { runCli } from "#cli/run-cli";
import { benches } from "../../src/main/bench/benches.ts";
import { runBench } from "../../src/main/bench/run-bench.ts";
import { suites } from "../../src/main/suites.ts";

/** What answers the command's requests. */
type Answering = {
  app: { fetch: (request: Request) => Response | Promise<Response> };
  /** Ends a command that goes on until it is told to stop. */
  stop?: AbortSignal;
  /** Hears every line as it comes, of results and remarks alike. */
  hear?: (line: string) => void;
  /** What the person at the terminal answers; without it nobody sits there. */
  answer?: boolean;
  /** Settings for commands that open a product of their own. */
  environment?: Readonly<Record<string, string>>;
};

export type CliRun = { exitCode: number; out: string; note: string };

/** Runs one command in this process against the product given, its output captured. */
export async function runGroundplan(
  { app, stop, hear, answer, environment = {} }: Answering,
  ...args: string[]
): Promise<CliRun> {
  const out: string[] = [];
  const note: string[] = [];
  const written: string[] = [];
  const exitCode = await runCli(args, {
    defaultLang: "en",
    version: "0.0.0-test",
    connect: async () => ({ fetch: async (request) => app.fetch(request), close: async () => undefined }),
    serve: async () => undefined,
    work: async () => undefined,
    untilStopped: () => stop ?? AbortSignal.abort(),
    migrate: async () => undefined,
    evaluate: async (request) => (await import("../../src/main/evaluate.ts")).createEvaluate(environment)(request),
    suites,
    runBench,
    benches,
    out: (text) => {
      out.push(text);
      hear?.(text);
    },
    note: (text) => {
      note.push(text);
      hear?.(text);
    },
    write: (text) => {
      written.push(text);
      hear?.(text);
    },
    askYes: answer === undefined ? null : async () => answer,
    isTerminal: false,
  });
  return { exitCode, out: written.join("") + out.join("\n"), note: note.join("\n") };
}

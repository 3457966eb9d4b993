import { runCli } from "#cli/run-cli";
import { benches } from "../../src/main/bench/benches.ts";
import { runBench } from "../../src/main/bench/run-bench.ts";
import { suites } from "../../src/main/suites.ts";

/** What answers the command's requests. */
type Answering = { app: { fetch: (request: Request) => Response | Promise<Response> } };

export type CliRun = { exitCode: number; out: string; note: string };

/** Runs one command in this process against the product given, its output captured. */
export async function runGroundplan({ app }: Answering, ...args: string[]): Promise<CliRun> {
  const out: string[] = [];
  const note: string[] = [];
  const exitCode = await runCli(args, {
    defaultLang: "en",
    version: "0.0.0-test",
    connect: async () => ({ fetch: async (request) => app.fetch(request), close: async () => undefined }),
    serve: async () => undefined,
    migrate: async () => undefined,
    evaluate: async (request) => (await import("../../src/main/evaluate.ts")).evaluate(request),
    suites,
    runBench,
    benches,
    out: (text) => out.push(text),
    note: (text) => note.push(text),
    isTerminal: false,
  });
  return { exitCode, out: out.join("\n"), note: note.join("\n") };
}

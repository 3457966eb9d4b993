import { InvalidArgumentError, Option } from "commander";
import { jobStatuses, sharedJobKinds } from "#domain/job";
import type { Lang } from "#domain/lang";
import type { CommandParts, SharedFlags } from "./command-parts.ts";
import { type CallsFlags, callsCommand } from "./commands/calls.ts";
import { type DemoFlags, demoCommand } from "./commands/demo.ts";
import { type JobsFlags, jobsCommand } from "./commands/jobs.ts";

export type ServingParts = {
  lang: Lang;
  note: (text: string) => void;
  /** Serves until the process is told to stop; `worker`: and runs jobs. */
  serve: (options: {
    port: number | undefined;
    lang: Lang;
    worker: boolean;
    note: (text: string) => void;
  }) => Promise<void>;
  /** Runs jobs until the process is told to stop. */
  work: (options: { lang: Lang }) => Promise<void>;
};

/** The processes of the product, and the long work in them. */
export function addServingCommands({ command, run, say, parts }: CommandParts & { parts: ServingParts }): void {
  const { lang, note } = parts;
  command("serve", "command.serve")
    .addOption(new Option("--port <port>", say("option.port")).argParser(readPort))
    .option("--with-worker", say("option.with-worker"))
    .option("--no-worker", say("option.no-worker"))
    .action(({ port, worker }: { port?: number; worker: boolean }) => parts.serve({ port, worker, lang, note }));
  command("worker", "command.worker").action(() => parts.work({ lang }));
  command("jobs", "command.jobs")
    .addOption(new Option("--status <status>", say("option.status")).choices(jobStatuses))
    .addOption(new Option("--kind <kind>", say("option.kind")).choices(sharedJobKinds))
    .option("--cancel <job>", say("option.cancel"))
    .option("--retry <job>", say("option.retry"))
    .action(({ status, kind, cancel, retry, ...flags }: JobsFlags & SharedFlags) => {
      const given = Object.entries({ status, kind, cancel, retry }).filter(([, value]) => value !== undefined);
      return run(flags, (c) => jobsCommand(c, Object.fromEntries(given)));
    });
  command("calls", "command.calls")
    .option("--since <day>", say("option.calls-since"))
    .action((flags: CallsFlags & SharedFlags) => run(flags, (c) => callsCommand(c, flags)));
  command("demo", "command.demo")
    .requiredOption("--reset", say("option.reset"))
    .option("--yes", say("option.yes"))
    .action((flags: DemoFlags & SharedFlags) => run(flags, (c) => demoCommand(c, flags)));
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError("0–65535");
}

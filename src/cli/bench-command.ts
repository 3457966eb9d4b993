import { InvalidArgumentError, Option } from "commander";
import type { CommandParts, SharedFlags } from "./command-parts.ts";
import { type BenchParts, benchCommand } from "./commands/bench.ts";
import type { BenchOptions } from "./commands/bench-report.ts";

type Flags = BenchOptions & SharedFlags;
type Parts = Pick<CommandParts, "command" | "say"> & {
  parts: Omit<BenchParts, "say" | "json">;
  setExit: (code: number) => void;
};

/** `bench` stands beside the product: it opens no database but one of its own. */
export function addBenchCommand({ command, say, parts, setExit }: Parts): void {
  const count = (usage: string, description: string) => new Option(usage, description).argParser(readCount);
  command("bench [name]", "command.bench")
    .addOption(count("--orders <count>", say("option.orders")).default(1_000_000))
    .addOption(count("--accounts <count>", say("option.accounts")).default(10_000))
    .addOption(count("--rounds <count>", say("option.rounds")))
    .addOption(new Option("--passages <counts>", say("option.passages")).argParser(readCounts))
    .addOption(count("--neighbours <count>", say("option.neighbours")))
    .addOption(count("--each <count>", say("option.each")))
    .option("--database-url <url>", say("option.database-url"))
    .action(async (name: string | undefined, { json = false, ...options }: Flags) => {
      setExit(await benchCommand({ ...parts, say, json }, name ?? "scoring", options));
    });
}

function readCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0 && count <= 100_000_000) return count;
  throw new InvalidArgumentError("1–100000000");
}

const readCounts = (text: string): number[] => text.split(",").map(readCount);

import { InvalidArgumentError, Option } from "commander";
import type { CommandParts, SharedFlags } from "./command-parts.ts";
import { type BenchParts, benchCommand } from "./commands/bench.ts";

type Flags = { orders: number; accounts: number; rounds: number; databaseUrl?: string } & SharedFlags;
type Parts = Pick<CommandParts, "command" | "say"> & {
  parts: Omit<BenchParts, "say" | "json">;
  setExit: (code: number) => void;
};

/** `bench` stands beside the product: it opens no database but one of its own. */
export function addBenchCommand({ command, say, parts, setExit }: Parts): void {
  const count = (usage: string, description: string, usual: number) =>
    new Option(usage, description).argParser(readCount).default(usual);
  command("bench [name]", "command.bench")
    .addOption(count("--orders <count>", say("option.orders"), 1_000_000))
    .addOption(count("--accounts <count>", say("option.accounts"), 10_000))
    .addOption(count("--rounds <count>", say("option.rounds"), 11))
    .option("--database-url <url>", say("option.database-url"))
    .action(async (name: string | undefined, { orders, accounts, rounds, databaseUrl, json = false }: Flags) => {
      const options = { orders, accounts, rounds, databaseUrl };
      setExit(await benchCommand({ ...parts, say, json }, name ?? "scoring", options));
    });
}

function readCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0 && count <= 100_000_000) return count;
  throw new InvalidArgumentError("1–100000000");
}

import { Argument } from "commander";
import { connectorNames } from "#domain/connector";
import type { CommandParts, SharedFlags } from "./command-parts.ts";
import { type ImportFlags, importCommand } from "./commands/import.ts";
import { type PullFlags, pullCommand } from "./commands/pull.ts";

/** What brings data in: files and CRMs. `untilStopped`: aborted when the process is told to stop. */
export function addImportCommands({
  command,
  run,
  say,
  untilStopped,
}: CommandParts & { untilStopped: () => AbortSignal }): void {
  command("import <paths...>", "command.import")
    .option("--map <file>", say("option.map"))
    .option("--save-map <file>", say("option.save-map"))
    .option("--dry-run", say("option.dry-run"))
    .option("--account <account>", say("option.account"))
    .option("--watch", say("option.watch"))
    .action((paths: string[], flags: ImportFlags & SharedFlags) =>
      run(flags, (c) => importCommand(c, paths, flags, untilStopped)),
    );
  command("pull", "command.pull")
    .addArgument(new Argument("<connector>", say("argument.connector")).choices(connectorNames))
    .option("--since <day>", say("option.since"))
    .option("--map <file>", say("option.crm-map"))
    .option("--dry-run", say("option.dry-run"))
    .action((connector: string, flags: PullFlags & SharedFlags) => run(flags, (c) => pullCommand(c, connector, flags)));
}

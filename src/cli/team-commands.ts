import { Option } from "commander";
import { interactionKinds, interactionLevels } from "#domain/interaction";
import type { CommandParts, SharedFlags } from "./command-parts.ts";
import { type VisitFlags, visitCommand } from "./commands/visit.ts";

/** Our own people, and what they report. */
export function addTeamCommands({ command, run, say }: CommandParts): void {
  command("visit <account>", "command.visit")
    .requiredOption("--date <day>", say("option.visit-date"))
    .requiredOption("--note <text>", say("option.visit-note"))
    .option("--with <person>", say("option.visit-with"), collect)
    .addOption(new Option("--kind <kind>", say("option.visit-kind")).choices(interactionKinds))
    .addOption(new Option("--level <level>", say("option.visit-level")).choices(interactionLevels))
    .option("--next <step>", say("option.visit-next"))
    .option("--due <day>", say("option.visit-due"))
    .option("--id <id>", say("option.visit-id"))
    .action((ref: string, flags: VisitFlags & SharedFlags) => run(flags, (c) => visitCommand(c, ref, flags)));
}

/** A flag that may be given several times. */
function collect(value: string, held: string[] = []): string[] {
  return [...held, value];
}

import { Option } from "commander";
import type { CommandParts, SharedFlags } from "./command-parts.ts";
import { type AskFlags, askCommand } from "./commands/ask.ts";
import { type SearchFlags, searchCommand } from "./commands/search.ts";

/** What is asked of records and notes. */
export function addAskingCommands({ command, run, say }: CommandParts): void {
  command("ask <question>", "command.ask")
    .option("--account <account>", say("option.account"))
    .option("--conversation <id>", say("option.conversation"))
    .option("--model", say("option.ask-model"))
    .action((question: string, flags: AskFlags & SharedFlags) => run(flags, (c) => askCommand(c, question, flags)));
  command("search <query>", "command.search")
    .option("--account <account>", say("option.account"))
    .option("--limit <count>", say("option.limit"))
    .option("--from <day>", say("option.from"))
    .option("--to <day>", say("option.to"))
    .option("--person <person>", say("option.person"))
    .addOption(new Option("--kind <kind>", say("option.note-kind")).choices(["note", "knowledge"]))
    .action((text: string, flags: SearchFlags & SharedFlags) => run(flags, (c) => searchCommand(c, text, flags)));
}

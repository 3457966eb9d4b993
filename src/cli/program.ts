import { Command, Option } from "commander";
import type { Lang } from "#domain/lang";
import { type CliMessage, cliEn } from "#text/cli.en";
import { cliZh } from "#text/cli.zh";
import { createTranslate, type MessageValues } from "#text/translate";
import { type Connection, createApiClient } from "./api-client.ts";
import { addAskingCommands } from "./asking-commands.ts";
import { addBenchCommand } from "./bench-command.ts";
import type { CommandParts, SharedFlags as Shared } from "./command-parts.ts";
import { type AccountsFlags, accountsCommand } from "./commands/accounts.ts";
import type { RunBench } from "./commands/bench-report.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { type DraftFlags, draftCommand } from "./commands/draft.ts";
import { type EmbedFlags, embedCommand } from "./commands/embed.ts";
import type { Evaluate } from "./commands/eval.ts";
import { scoreInputsCommand } from "./commands/score-inputs.ts";
import { type VerifyFlags, verifyCommand } from "./commands/verify.ts";
import type { CliContext } from "./context.ts";
import { addEvalCommand } from "./eval-command.ts";
import { addImportCommands } from "./import-commands.ts";
import { addScoringCommands } from "./scoring-commands.ts";
import { addServingCommands, type ServingParts } from "./serving-commands.ts";
import { addTeamCommands } from "./team-commands.ts";

const translate = createTranslate({ zh: cliZh, en: cliEn });

export type CliParts = ServingParts & {
  lang: Lang;
  defaultLang: Lang;
  version: string;
  /** The server that owns the data directory, else the application in this process. */
  connect: () => Promise<Connection>;
  migrate: () => Promise<void>;
  /** Aborted when a person or the system tells the process to stop. */
  untilStopped: () => AbortSignal;
  evaluate: Evaluate;
  suites: readonly string[];
  /** Runs a benchmark on a throw-away database; null for an unknown one. */
  runBench: RunBench;
  benches: readonly string[];
  out: (text: string) => void;
  note: (text: string) => void;
  write: (text: string) => void;
  /** Null where nobody can be asked. */
  askYes: ((question: string) => Promise<boolean>) | null;
  isTerminal: boolean;
};

/** The commands and their flags (`30-contracts.md`); `setExit` is told each command's exit code. */
export function createProgram(parts: CliParts, setExit: (code: number) => void): Command {
  const { lang, out, note, write, askYes, isTerminal } = parts;
  const say = (key: CliMessage, values?: MessageValues) => translate(lang, key, values);
  const program = new Command("groundplan")
    .description(say("program"))
    .version(parts.version)
    .exitOverride()
    // Flags behind a command of a command are its own.
    .enablePositionalOptions()
    .configureOutput({ writeOut: (text) => out(text.trimEnd()), writeErr: (text) => note(text.trimEnd()) });

  const command = (usage: string, description: CliMessage, under = program) =>
    under
      .command(usage)
      .description(say(description))
      .addOption(new Option("--lang <lang>", say("option.lang")).choices(["zh", "en"]))
      .option("--json", say("option.json"))
      .option("--as-of <day>", say("option.as-of"));

  /** Opens the way to the API for as long as the command runs. */
  const run = async (flags: Shared, work: (context: CliContext, connection: Connection) => Promise<number>) => {
    const connection = await parts.connect();
    try {
      const api = createApiClient(connection, lang);
      const { json = false, asOf } = flags;
      setExit(await work({ api, lang, json, asOf, say, out, note, write, askYes, isTerminal }, connection));
    } finally {
      await connection.close();
    }
  };

  addImportCommands({ command, run, say, untilStopped: parts.untilStopped });
  command("accounts", "command.accounts")
    .option("--class <class>", say("option.class"))
    .option("--sort <sort>", say("option.sort"))
    .action(({ json, asOf, class: only, sort }: AccountsFlags & Shared) =>
      run(shared(json, asOf), (c) => accountsCommand(c, { ...(only && { class: only }), ...(sort && { sort }) })),
    );
  addScoringCommands({ command, run, say });
  command("score-inputs <method> <file>", "command.score-inputs").action(
    (method: string, file: string, flags: Shared) => run(flags, (c) => scoreInputsCommand(c, method, file)),
  );
  command("draft <kind> <account>", "command.draft")
    .option("--out <file>", say("option.out"))
    .option("--writer <writer>", say("option.writer"))
    .action((kind: string, ref: string, flags: DraftFlags & Shared) =>
      run(flags, (c) => draftCommand(c, kind, ref, flags)),
    );
  addAskingCommands({ command, run, say });
  addTeamCommands({ command, run, say });
  command("verify [file]", "command.verify")
    .option("--account <account>", say("option.account"))
    .option("--draft <id>", say("option.stored-draft"))
    .option("--all", say("option.stored-drafts"))
    .action((file: string | undefined, flags: VerifyFlags & Shared) =>
      run(flags, (c) => verifyCommand(c, file, flags)),
    );
  addServingCommands({ command, run, say, parts });
  addOperations({ command, run, say, parts });
  addEvalCommand({ command, say, parts, setExit });
  addBenchCommand({ command, say, parts, setExit });
  return program;
}

/** What looks after the product itself. */
function addOperations({ command, run, say, parts }: CommandParts & { parts: CliParts }): void {
  command("embed", "command.embed")
    .option("--status", say("option.embed-status"))
    .option("--drop <model>", say("option.drop"))
    .option("--yes", say("option.drop-yes"))
    .action((flags: EmbedFlags & Shared) => run(flags, (c) => embedCommand(c, flags)));
  command("doctor", "command.doctor").action((flags: Shared) => run(flags, doctorCommand));
  command("migrate", "command.migrate").action(async () => {
    await parts.migrate();
    parts.out(say("migrate.done"));
  });
}

function shared(json: boolean | undefined, asOf: string | undefined): Shared {
  return { ...(json !== undefined && { json }), ...(asOf !== undefined && { asOf }) };
}

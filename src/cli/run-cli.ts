import { CommanderError } from "commander";
import { type Lang, langSchema } from "#domain/lang";
import { AppError } from "#errors";
import { describeError } from "#text/describe-error";
import { ApiProblem } from "./api-client.ts";
import { CliError } from "./cli-error.ts";
import { type CliParts, createProgram } from "./program.ts";

/** Before the arguments are parsed: `--lang en` or `--lang=en`, wherever it stands. */
function langIn(args: readonly string[], fallback: Lang): Lang {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const word = args[at]?.includes("=") ? args[at]?.split("=")[1] : args[at + 1];
  const parsed = langSchema.safeParse(at === -1 ? fallback : word);
  return parsed.success ? parsed.data : fallback;
}

/** One line for a person; field by field where the API said so. */
function lineOf(error: unknown, lang: Lang): string {
  if (error instanceof AppError) return describeError(error, lang);
  if (error instanceof ApiProblem) {
    const fields = error.errors.map(({ field, reason }) => `${field}: ${reason}`).join("; ");
    return fields ? `${error.message} (${fields})` : error.message;
  }
  if (error instanceof CliError) return error.message;
  return error instanceof Error ? error.message : String(error);
}

/** Runs one command. Exit code 0 done, 1 failed, 2 partly rejected or with findings. */
export async function runCli(args: readonly string[], parts: Omit<CliParts, "lang">): Promise<number> {
  const lang = langIn(args, parts.defaultLang);
  let exitCode = 0;
  const program = createProgram({ ...parts, lang }, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    parts.note(lineOf(error, lang));
    return 1;
  }
}

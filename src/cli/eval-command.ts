import { InvalidArgumentError } from "commander";
import type { CommandParts, SharedFlags } from "./command-parts.ts";
import { type EvalFlags, type EvalParts, evalCommand } from "./commands/eval.ts";

type Parts = Pick<CommandParts, "command" | "say"> & {
  parts: Omit<EvalParts, "say" | "json">;
  setExit: (code: number) => void;
};

/** `eval` opens a product of its own, and only for a suite that asks one. */
export function addEvalCommand({ command, say, parts, setExit }: Parts): void {
  const count = (text: string) => {
    if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError(say("eval.count"));
    return Number(text);
  };
  command("eval", "command.eval")
    .option("--suite <name>", say("option.suite"), "drafts")
    .option("--data <folder>", say("option.data"))
    .option("--ablation", say("option.ablation"))
    .option("--verbose", say("option.verbose"))
    .option("--kind <kinds>", say("option.eval-kind"))
    .option("--account <account>", say("option.account"))
    .option("--accounts <count>", say("option.eval-accounts"), count)
    .option("--writer <writers>", say("option.eval-writer"))
    .option("--limit <count>", say("option.eval-limit"), count)
    .option("--held-out", say("option.eval-held-out"))
    .option("--import <folder>", say("option.eval-import"))
    .option("--live", say("option.eval-live"))
    .option("--judge <model>", say("option.eval-judge"))
    .option("--compare", say("option.eval-compare"))
    .option("--prompts <folder>", say("option.eval-prompts"))
    .option("--report <file>", say("option.report"))
    .action(async ({ json = false, ...flags }: EvalFlags & SharedFlags) => {
      setExit(await evalCommand({ ...parts, say, json }, flags));
    });
}

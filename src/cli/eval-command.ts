import type { CommandParts, SharedFlags } from "./command-parts.ts";
import { type EvalFlags, type EvalParts, evalCommand } from "./commands/eval.ts";

type Parts = Pick<CommandParts, "command" | "say"> & {
  parts: Omit<EvalParts, "say" | "json">;
  setExit: (code: number) => void;
};

/** `eval` opens the product only for a suite that asks it. */
export function addEvalCommand({ command, say, parts, setExit }: Parts): void {
  command("eval", "command.eval")
    .option("--suite <name>", say("option.suite"), "drafts")
    .option("--data <folder>", say("option.data"))
    .option("--ablation", say("option.ablation"))
    .option("--verbose", say("option.verbose"))
    .option("--report <file>", say("option.report"))
    .action(async ({ json = false, ...flags }: EvalFlags & SharedFlags) => {
      setExit(await evalCommand({ ...parts, say, json }, flags));
    });
}

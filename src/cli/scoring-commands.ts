import { Argument, Option } from "commander";
import type { CommandParts, SharedFlags } from "./command-parts.ts";
import { calibrationCommand } from "./commands/calibration.ts";
import { type CardsFlags, cardsCommand } from "./commands/cards.ts";
import { type CatalogueName, catalogueCommand, catalogueNames } from "./commands/catalogue.ts";
import { conductCommand } from "./commands/conduct.ts";
import { detectCommand } from "./commands/detect.ts";
import { type MentionsFlags, mentionKindNames, mentionsCommand } from "./commands/mentions.ts";
import { replayCommand } from "./commands/replay.ts";
import { type ReviewFlags, reviewCommand } from "./commands/review.ts";
import { scoreCommand } from "./commands/score.ts";
import { type WhatIfFlags, whatIfCommand } from "./commands/what-if.ts";

/** What is computed: scores, and what stands on them. */
export function addScoringCommands({ command, run, say }: CommandParts): void {
  command("score <account>", "command.score")
    .option("--method <method>", say("option.method"))
    .action((ref: string, flags: { method?: string } & SharedFlags) => run(flags, (c) => scoreCommand(c, ref, flags)));
  command("what-if <account>", "command.what-if")
    .option("--set <factor=value>", say("option.set"), collect)
    .option("--opportunity <opportunity>", say("option.opportunity"))
    .action((ref: string, flags: WhatIfFlags & SharedFlags) => run(flags, (c) => whatIfCommand(c, ref, flags)));
  command("review", "command.review")
    .option("--dry-run", say("option.dry-run"))
    .action((flags: ReviewFlags & SharedFlags) => run(flags, (c) => reviewCommand(c, flags)));
  command("replay <account>", "command.replay").action((ref: string, flags: SharedFlags) =>
    run(flags, (c) => replayCommand(c, ref)),
  );
  command("cards <account>", "command.cards")
    .option("--dismiss <card>", say("option.dismiss"))
    .option("--reason <reason>", say("option.reason"))
    .action((ref: string, flags: CardsFlags & SharedFlags) => run(flags, (c) => cardsCommand(c, ref, flags)));
  command("calibration", "command.calibration").action((flags: SharedFlags) => run(flags, calibrationCommand));
  command("detect <account>", "command.detect").action((ref: string, flags: SharedFlags) =>
    run(flags, (c) => detectCommand(c, ref)),
  );
  command("mentions <account>", "command.mentions")
    .addOption(new Option("--kind <kind>", say("option.mention-kind")).choices(mentionKindNames))
    .option("--limit <count>", say("option.limit"))
    .option("--cursor <passage>", say("option.cursor"))
    .action((ref: string, flags: MentionsFlags & SharedFlags) => {
      const { kind, limit, cursor, ...shared } = flags;
      const page = Object.entries({ kind, limit, cursor }).filter(([, value]) => value !== undefined);
      return run(shared, (c) => mentionsCommand(c, ref, Object.fromEntries(page)));
    });
  command("conduct <text>", "command.conduct").action((text: string, flags: SharedFlags) =>
    run(flags, (c) => conductCommand(c, text)),
  );
  command("catalogue", "command.catalogue")
    .addArgument(new Argument("<name>", say("argument.catalogue")).choices(catalogueNames))
    .action((name: CatalogueName, flags: SharedFlags) => run(flags, (c) => catalogueCommand(c, name)));
}

/** A flag that may be given several times. */
function collect(value: string, held: string[] = []): string[] {
  return [...held, value];
}

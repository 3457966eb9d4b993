import { Option } from "commander";
import { interactionKinds, interactionLevels } from "#domain/interaction";
import { userRoles } from "#domain/user-role";
import type { CommandParts, SharedFlags } from "./command-parts.ts";
import { bindCommand, channelCommand, membersCommand, releaseCommand, slackStatusCommand } from "./commands/slack.ts";
import { addUserCommand, setUserCommand, type UserFlags, usersCommand } from "./commands/users.ts";
import { type VisitFlags, visitCommand } from "./commands/visit.ts";

/** Our own people, and what they report. */
export function addTeamCommands(parts: CommandParts): void {
  addUserCommands(parts);
  addSlackCommands(parts);
  const { command, run, say } = parts;
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

function addUserCommands({ command, run, say }: CommandParts): void {
  const users = command("users", "command.users").enablePositionalOptions();
  users.action((flags: SharedFlags) => run(flags, usersCommand));
  const role = () => new Option("--role <role>", say("option.user-role")).choices(userRoles);
  command("add <name>", "command.users-add", users)
    .addOption(role().makeOptionMandatory())
    .option("--email <address>", say("option.user-email"))
    .option("--manager <person>", say("option.user-manager"))
    .action((name: string, flags: UserFlags & SharedFlags) => run(flags, (c) => addUserCommand(c, name, flags)));
  command("set <user>", "command.users-set", users)
    .addOption(role())
    .option("--email <address>", say("option.user-email-set"))
    .action((ref: string, flags: UserFlags & SharedFlags) => run(flags, (c) => setUserCommand(c, ref, flags)));
}

function addSlackCommands({ command, run }: CommandParts): void {
  const slack = command("slack", "command.slack").enablePositionalOptions();
  command("status", "command.slack-status", slack).action((flags: SharedFlags) => run(flags, slackStatusCommand));
  command("members", "command.slack-members", slack).action((flags: SharedFlags) => run(flags, membersCommand));
  command("bind <slackUserId> <user>", "command.slack-bind", slack).action(
    (member: string, user: string, flags: SharedFlags) => run(flags, (c) => bindCommand(c, member, user)),
  );
  command("unbind <slackUserId>", "command.slack-unbind", slack).action((member: string, flags: SharedFlags) =>
    run(flags, (c) => bindCommand(c, member, null)),
  );
  command("channel <channelId> <account>", "command.slack-channel", slack).action(
    (channel: string, account: string, flags: SharedFlags) => run(flags, (c) => channelCommand(c, channel, account)),
  );
  command("release <channelId>", "command.slack-release", slack).action((channel: string, flags: SharedFlags) =>
    run(flags, (c) => releaseCommand(c, channel)),
  );
}

/** A flag that may be given several times. */
function collect(value: string, held: string[] = []): string[] {
  return [...held, value];
}

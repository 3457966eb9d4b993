import type { DraftKind } from "#domain/draft";
import type { SlackParts } from "../slack-parts.ts";
import { answerQuestion } from "../talking/answer-question.ts";
import { guardTurn } from "../turns/guard-turn.ts";
import type { Turn } from "../turns/turn.ts";
import { explainScores, saveNote, showAccount, showScores } from "./account-commands.ts";
import { type AccountCommand, aboutAccount, type Command } from "./command.ts";
import { type CommandName, commandNames, readCommand } from "./command-names.ts";
import { writeDraft } from "./draft-command.ts";
import { showDue, showHelp, showTop } from "./list-commands.ts";
import { bindChannel, bindChannelTo, chooseLang } from "./setting-commands.ts";

/** Commands about one account. */
const accountCommands = {
  account: showAccount,
  score: showScores,
  plan: writeDraft("account-plan"),
  brief: writeDraft("visit-brief"),
  spin: writeDraft("spin"),
  fabe: writeDraft("fabe"),
  needs: writeDraft("iceberg"),
  note: saveNote,
  channel: bindChannelTo,
} as const satisfies Partial<Record<CommandName, AccountCommand>>;
type AccountCommandName = keyof typeof accountCommands;

/** Commands that need no account, and one that may do without. */
const otherCommands: Readonly<Record<Exclude<CommandName, AccountCommandName> | "channel", Command>> = {
  channel: bindChannel,
  top: showTop,
  due: showDue,
  lang: chooseLang,
  help: showHelp,
};

const isOther = (name: CommandName): name is keyof typeof otherCommands => Object.hasOwn(otherCommands, name);

function commandOf(name: CommandName): Command {
  return isOther(name) ? otherCommands[name] : aboutAccount(name, accountCommands[name]);
}

/** Does what `/groundplan …` asks for; what is no command is a question. */
export async function runCommand(parts: SlackParts, turn: Turn, typed: string): Promise<void> {
  const { command, text } = readCommand(typed);
  if (command === null) return answerQuestion(parts, turn, { text, thread: null });
  await guarded(parts, turn, () => commandOf(command)(parts, turn, text));
}

export function showHelpTo(parts: SlackParts, turn: Turn): Promise<void> {
  return guarded(parts, turn, () => showHelp(parts, turn, ""));
}

/** What a button stands for: the same command, the account already known. A name that is none does nothing. */
export async function runAbout(
  parts: SlackParts,
  turn: Turn,
  { command, accountId, rest = "" }: { command: string; accountId: string; rest?: string | undefined },
): Promise<void> {
  const name = commandNames.find((known) => known === command);
  if (name === undefined || !isAboutAccount(name)) return;
  await runFor(parts, turn, accountCommands[name], { accountId, rest });
}

/** All reasons of an account's scores. */
export function runWhy(parts: SlackParts, turn: Turn, accountId: string): Promise<void> {
  return runFor(parts, turn, explainScores, { accountId, rest: "" });
}

/** A draft of any kind. */
export function runDraft(parts: SlackParts, turn: Turn, { accountId, kind }: { accountId: string; kind: DraftKind }) {
  return runFor(parts, turn, writeDraft(kind), { accountId, rest: "" });
}

const isAboutAccount = (name: CommandName): name is AccountCommandName => Object.hasOwn(accountCommands, name);

/** Who presses may not be who was shown the button: the account is looked for with their own eyes. */
function runFor(
  parts: SlackParts,
  turn: Turn,
  answer: AccountCommand,
  { accountId, rest }: { accountId: string; rest: string },
): Promise<void> {
  return guarded(parts, turn, async () => {
    const { account } = await parts.services.accountPage(turn.caller, accountId, undefined);
    await answer(parts, turn, account, rest);
  });
}

/** What fails is told where the answer would have stood for the asker alone. */
function guarded(parts: SlackParts, turn: Turn, answer: () => Promise<void>): Promise<void> {
  return guardTurn(parts, turn, turn.replyAbout(null), answer);
}

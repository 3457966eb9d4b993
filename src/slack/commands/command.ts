import type { AccountChoice, AccountMatch } from "#services/match-accounts";
import { accountChoices } from "../blocks/choices.ts";
import { sentence } from "../blocks/sentence.ts";
import type { SlackParts } from "../slack-parts.ts";
import { say } from "../slack-text.ts";
import { type Turn, tell } from "../turns/turn.ts";
import type { CommandName } from "./command-names.ts";

/** Answers a command; `text` is what followed it. */
export type Command = (parts: SlackParts, turn: Turn, text: string) => Promise<void>;

/** Answers a command about an account that was found; `rest` is what was said beside its name. */
export type AccountCommand = (parts: SlackParts, turn: Turn, account: NamedAccount, rest: string) => Promise<void>;
export type NamedAccount = Pick<AccountChoice, "id" | "name">;

/** Finds the account first, and asks back where the words fit several or none. */
export function aboutAccount(name: CommandName, answer: AccountCommand): Command {
  return async (parts, turn, text) => {
    const { services } = parts;
    const { caller } = turn;
    if (text === "" && turn.channelAccountId !== null) {
      const { account } = await services.accountPage(caller, turn.channelAccountId, undefined);
      return answer(parts, turn, account, "");
    }
    if (text === "") return askForName(parts, turn, name);
    const match = await services.matchAccounts(caller, text);
    if (match.kind === "one") return answer(parts, turn, match.account, match.rest);
    await askBack(parts, turn, { command: name, text, match });
  };
}

type Unclear = { command: CommandName; text: string; match: Exclude<AccountMatch, { kind: "one" }> };

/** Quotes the name alone, and lets the buttons carry what followed it. */
async function askBack({ words }: SlackParts, turn: Turn, { command, text, match }: Unclear): Promise<void> {
  const fits = match.kind === "several";
  const accounts = fits ? match.accounts : match.nearest;
  const rest = fits ? match.rest : "";
  const asked = text.endsWith(rest) ? text.slice(0, text.length - rest.length).trim() : text;
  await tell(turn, null, accountChoices({ asked, fits, accounts, next: { command, text: rest } }, words(turn.lang)));
}

async function askForName({ services }: SlackParts, turn: Turn, command: CommandName): Promise<void> {
  const { items } = await services.listAccounts(turn.caller, { sort: "attention", limit: 1 });
  const words = say(turn.lang, "command.empty", { command, example: items[0]?.name ?? "…" });
  await tell(turn, null, sentence(words));
}

import type { Button } from "@slack/types";
import type { AccountChoice } from "#services/match-accounts";
import { sayAccount } from "./account-text.ts";
import { actions, button } from "./button.ts";
import { cutText, shortName } from "./cut-text.ts";
import { bulletList, joined, richText, section, text } from "./rich-text.ts";
import { type SlackMessage, slackMessage } from "./slack-message.ts";
import type { BlockContext } from "./words.ts";

/**
 * `asked`: as it was typed. `fits`: all of them fit; otherwise they are only the nearest. `next`: the command that waits for
 * the choice, and what follows the name; text longer than a button can hold is not carried.
 */
export type AccountChoices = {
  asked: string;
  fits: boolean;
  accounts: readonly AccountChoice[];
  next: { command: string; text?: string | undefined };
};

const most = 10;

/** Asks back which account was meant. Accounts of one name differ by number and owner. */
export function accountChoices({ asked, fits, accounts, next }: AccountChoices, context: BlockContext): SlackMessage {
  const { lang } = context;
  const shown = accounts.slice(0, most);
  const which = fits ? "choices.several" : "choices.none";
  const question = sayAccount(lang, shown.length === 0 ? "choices.nothing" : which, { asked: shortName(asked) });
  const lines = shown.map(({ name, externalId, ownerName }) =>
    joined(
      [name, externalId, ownerName ?? ""].map((part) => text(shortName(part))),
      " · ",
    ),
  );
  const buttons = shown.map((account, at) => choiceButton(account, labelOf(account, shown), next, at));
  return slackMessage(question, [...richText(section(text(question)), bulletList(lines)), ...actions(...buttons)]);
}

/** All choices fit a message: each has its share of what values may hold together. */
const longestText = 500;

function choiceButton({ id }: AccountChoice, label: string, next: AccountChoices["next"], at: number): Button[] {
  const isShort = next.text !== undefined && next.text.length <= longestText;
  const value = { accountId: id, command: next.command, ...(isShort && { text: next.text }) };
  return button("choose_account", label, value, { at });
}

function labelOf({ name, externalId }: AccountChoice, all: readonly AccountChoice[]): string {
  const isAlone = all.filter((other) => other.name === name).length === 1;
  return isAlone ? name : `${cutText(name, 50)} · ${externalId}`;
}

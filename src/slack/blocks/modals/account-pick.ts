import type { ExternalSelect, InputBlock, PlainTextOption } from "@slack/types";
import type { Lang } from "#domain/lang";
import type { AccountChoice } from "#services/match-accounts";
import { cutText } from "../cut-text.ts";
import { field, option, options, shortPlaceholder } from "./inputs.ts";
import { sayModal } from "./modal-text.ts";

/** The action that Slack asks suggestions for. */
export const accountPick = "account_pick";
export const accountBlock = "account";

type Picked = Pick<AccountChoice, "id" | "name">;

/** A field for an account, whose names Slack asks for as they are typed. */
export function accountField(initial: Picked | null, lang: Lang): InputBlock {
  const chosen = initial && option(initial.name, initial.id);
  const element: ExternalSelect = {
    type: "external_select",
    action_id: accountPick,
    min_query_length: 1,
    placeholder: shortPlaceholder(sayModal(lang, "note.account.placeholder")),
    ...(chosen && { initial_option: chosen }),
  };
  return field({ blockId: accountBlock, label: sayModal(lang, "note.account") }, element);
}

/** The answer to `block_suggestion`. Accounts of one name differ by their numbers. */
export function accountOptions(accounts: readonly AccountChoice[]): { options: PlainTextOption[] } {
  return {
    options: options(accounts.map(({ id, name, externalId }) => option(`${cutText(name, 55)} · ${externalId}`, id))),
  };
}

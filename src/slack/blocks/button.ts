import type { ActionsBlock, Button, Confirm } from "@slack/types";
import { actionId, type ButtonAction, type ButtonValue, makeButtonValue } from "./button-values.ts";
import { blockLimits } from "./limits.ts";
import { plain } from "./plain-object.ts";

type Look = {
  style?: "primary" | "danger" /** Which of several of one action in a block. */;
  at?: number;
  confirm?: Confirm;
};

/** A button that tells what is pressed; none where the value is too long for Slack. */
export function button<Action extends ButtonAction>(
  action: Action,
  words: string,
  value: ButtonValue<Action>,
  { style, at = 0, confirm }: Look = {},
): Button[] {
  const made = makeButtonValue(action, value);
  if (made === null) return [];
  const text = plain(words, blockLimits.buttonText);
  const look = { ...(style && { style }), ...(confirm && { confirm }) };
  return [{ type: "button", action_id: actionId(action, at), text, value: made, ...look }];
}

/** A button that opens a page. */
export function linkButton(words: string, url: string, at = 0): Button[] {
  if (url.length > blockLimits.url) return [];
  return [{ type: "button", action_id: actionId("open_web", at), text: plain(words, blockLimits.buttonText), url }];
}

/** A row of buttons; none where there are none. */
export function actions(...buttons: readonly (readonly Button[])[]): ActionsBlock[] {
  const elements = buttons.flat();
  return elements.length > 0 ? [{ type: "actions", elements: elements.slice(0, blockLimits.actions) }] : [];
}

import type { InputBlock, PlainTextElement, PlainTextInput, PlainTextOption } from "@slack/types";
import { cutText } from "../cut-text.ts";
import { blockLimits, viewLimits } from "../limits.ts";
import { plain } from "../plain-object.ts";
import { plainText } from "../plain-text.ts";

type Labelled = { blockId: string; label: string; hint?: string | undefined; isOptional?: boolean };

/** A field of a form; problems with it are told by `blockId`. */
export function field(
  { blockId, label, hint, isOptional = false }: Labelled,
  element: InputBlock["element"],
): InputBlock {
  return {
    type: "input",
    block_id: blockId,
    label: plain(label, viewLimits.label),
    element,
    optional: isOptional,
    ...(hint !== undefined && { hint: plain(hint, viewLimits.hint) }),
  };
}

type TextInput = { initial?: string; most?: number; isLong?: boolean; placeholder?: string };

export function textInput(
  actionId: string,
  { initial = "", most, isLong = false, placeholder }: TextInput,
): PlainTextInput {
  const longest = most ?? viewLimits.inputLength;
  const given = cutText(plainText(initial), longest);
  return {
    type: "plain_text_input",
    action_id: actionId,
    multiline: isLong,
    max_length: longest,
    ...(given.trim() !== "" && { initial_value: given }),
    ...(placeholder !== undefined && { placeholder: shortPlaceholder(placeholder) }),
  };
}

export function shortPlaceholder(words: string): PlainTextElement {
  return plain(words, viewLimits.placeholder);
}

/** Null for an id that Slack could not hand back. */
export function option(words: string, value: string): PlainTextOption | null {
  if (value === "" || value.length > blockLimits.optionValue) return null;
  return { text: plain(words, blockLimits.optionText), value };
}

/** As many as Slack takes. */
export function options(all: readonly (PlainTextOption | null)[]): PlainTextOption[] {
  return all.filter((one) => one !== null).slice(0, blockLimits.options);
}

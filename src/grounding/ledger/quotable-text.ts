import { foldName } from "../names/fold-name.ts";
import { foldText } from "../values/fold-text.ts";

const dropped = /[^\p{L}\p{N}%.]+|\.(?!\d)|(?<!\d)\./gu;

/**
 * A text as quotations are compared: without white space, punctuation (but decimal points), width and letter case, in
 * simplified characters, because a passage copied in the other script is still the same words.
 */
export function quotableText(text: string): string {
  return foldName(foldText(text)).toLowerCase().replace(dropped, "");
}

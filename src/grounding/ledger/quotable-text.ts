import { foldText } from "../values/fold-text.ts";

const dropped = /[^\p{L}\p{N}%.]+|\.(?!\d)|(?<!\d)\./gu;

/** A text as quotations are compared: without white space, punctuation (but decimal points), width and letter case. */
export function quotableText(text: string): string {
  return foldText(text).toLowerCase().replace(dropped, "");
}

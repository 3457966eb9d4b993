import { simplifyChinese } from "#domain/simplify-chinese";
import { foldText } from "../values/fold-text.ts";

const dropped = /[^\p{L}\p{N}%.]+|\.(?!\d)|(?<!\d)\./gu;

/** A text as quotations are compared: without white space, punctuation (but decimal points), width, letter case and script. */
export function quotableText(text: string): string {
  return foldText(simplifyChinese(text)).toLowerCase().replace(dropped, "");
}

import { accountZh } from "./account.zh.ts";
import { draftZh } from "./draft.zh.ts";
import { shellZh } from "./shell.zh.ts";
import { wordsZh } from "./words.zh.ts";

export const zh = { ...shellZh, ...wordsZh, ...accountZh, ...draftZh };

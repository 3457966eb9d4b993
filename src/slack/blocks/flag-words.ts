import type { Lang } from "#domain/lang";
import type { AccountRow } from "#services/account-row";
import { flagWord } from "./account-text.ts";

/** Flags that stand among the reasons for attention, where an account needs it. */
const attentionFlags: ReadonlySet<string> = new Set(["occasional-bulk", "volume-without-profit", "squeezer", "stale"]);

/** An account's flags in words, without those that its reasons for attention tell already. */
export function flagWords({ flags, attention }: Pick<AccountRow, "flags" | "attention">, lang: Lang): string[] {
  const told = attention?.reasons.some(({ kind }) => kind === "flag") ?? false;
  return flags.filter((flag) => !told || !attentionFlags.has(flag)).map((flag) => flagWord(lang, flag));
}

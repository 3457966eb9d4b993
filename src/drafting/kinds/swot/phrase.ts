import type { DraftKey } from "../../draft-words.ts";
import type { Reference } from "../../ledger-index.ts";
import type { SwotContext } from "./swot-context.ts";
import { asClause, type SwotKey } from "./swot-words.ts";

/** Stands for an unknown value until it is clear whether the phrase names it; no text has it. */
const unknownMark = "\u0000";

/** Words to stand inside another sentence; null where the evidence lacks a value that they name. */
export function phrase(
  { say, lang }: Pick<SwotContext, "say" | "lang">,
  key: DraftKey | SwotKey,
  values: Readonly<Record<string, Reference>>,
): string | null {
  const filled = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? unknownMark]));
  const said = say(key, filled);
  return said.includes(unknownMark) ? null : asClause(said, lang);
}

import type { Factor, Lever } from "../../api/types.ts";

/** From what to what a step goes, e.g. `4 / 5 → 5 / 5`; the API writes money as a decimal amount. Empty for a flag. */
export function stepText(
  { from, to, unit }: Pick<Lever, "from" | "to" | "unit">,
  said: (figure: Pick<Factor, "raw" | "unit">) => string,
): string {
  if (from === null || to === null) return "";
  return `${said({ raw: Number(from), unit })} → ${said({ raw: Number(to), unit })}`;
}

import type { Deal } from "../api/types.ts";
import { formatNumber } from "../format/format-number.ts";
import { capsOf } from "../score/score-members.ts";
import { useText } from "../text/language-context.tsx";
import { NextAction } from "./next-action.tsx";

/** What would lift the largest deal: the cap that holds it down. */
export function CapAction({ deal: { opportunity, winRate } }: { deal: Deal }) {
  const { word } = useText();
  const [cap] = winRate ? capsOf(winRate) : [];
  if (!cap) return null;
  return (
    <NextAction rule={`win-rate.cap.${cap.id}`}>
      {word("capAction", cap.id, { deal: opportunity.name, limit: formatNumber(cap.limit) })}
    </NextAction>
  );
}

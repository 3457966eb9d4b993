import type { Deal } from "../api/types.ts";
import { useFormat } from "../format/use-format.ts";
import { useText } from "../text/language-context.tsx";

const shown = 100;

/** Won and lost, newest first. */
export function ClosedDeals({ deals }: { deals: readonly Deal[] }) {
  const { t, word } = useText();
  const format = useFormat();
  const closed = deals.filter(({ opportunity }) => opportunity.status !== "open");
  if (closed.length === 0) return null;
  const dayOf = ({ opportunity }: Deal) => opportunity.closeOn ?? "";
  const sorted = [...closed].sort((a, b) => dayOf(b).localeCompare(dayOf(a)));
  const won = closed.filter(({ opportunity }) => opportunity.status === "won").length;
  return (
    <details className="sentences">
      <summary>{t("deal.closed", { won, lost: closed.length - won })}</summary>
      <ul className="plain-list">
        {sorted.slice(0, shown).map(({ opportunity, amount }) => (
          <li key={opportunity.id}>
            <span className="figure">{format.day(opportunity.closeOn)}</span> {word("status", opportunity.status)} ·{" "}
            {opportunity.name} · {format.money(amount)}
          </li>
        ))}
      </ul>
    </details>
  );
}

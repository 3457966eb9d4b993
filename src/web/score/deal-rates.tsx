import type { Deal } from "../api/types.ts";
import { formatNumber } from "../format/format-number.ts";
import { useFormat } from "../format/use-format.ts";
import { useText } from "../text/language-context.tsx";
import { BandMark } from "./band-mark.tsx";
import { bandMarkOf } from "./win-bands.ts";

/** The open deals behind an account's win rate, each with its amount as weight. */
export function DealRates({ deals }: { deals: readonly Deal[] }) {
  const { t } = useText();
  const format = useFormat();
  const open = deals.filter(({ opportunity }) => opportunity.status === "open");
  if (open.length === 0) return <p>{t("deal.noneOpen")}</p>;
  return (
    <>
      <p>{t("deal.weighted")}</p>
      <table className="factor-table">
        <thead>
          <tr>
            <th scope="col">{t("deal.name")}</th>
            <th scope="col" className="figure">
              {t("deal.amount")}
            </th>
            <th scope="col">{t("deal.winRate")}</th>
          </tr>
        </thead>
        <tbody>
          {open.map(({ opportunity, amount, winRate }) => (
            <tr key={opportunity.id}>
              <th scope="row">{opportunity.name}</th>
              <td className="figure">{format.money(amount)}</td>
              <td>
                {winRate?.value == null ? (
                  t("deal.notRated")
                ) : (
                  <>
                    <BandMark band={bandMarkOf(winRate.band)} /> {formatNumber(winRate.value)}% {winRate.band}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

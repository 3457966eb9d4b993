import { lazy, Suspense } from "react";
import { Link } from "react-router";
import type { AccountRow } from "../api/types.ts";
import { formatNumber } from "../format/format-number.ts";
import { useFormat } from "../format/use-format.ts";
import { BandMark } from "../score/band-mark.tsx";
import { bandMarkOf, type WinBandMark, winBands } from "../score/win-bands.ts";
import { Band } from "../shell/band.tsx";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";
import { placeAccounts } from "./bubble.ts";

const BubbleChart = lazy(() => import("./bubble-chart.tsx"));

type MatchChartProps = {
  rows: AccountRow[];
  currency: string;
  selectedId: string | null;
  onSelect: (id: string | null) => void;
};

/** Every account by revenue and fit; accounts that bought nothing are named under the picture. */
export function MatchChart({ rows, currency, selectedId, onSelect }: MatchChartProps) {
  const { t } = useText();
  const { placed, unplaced } = placeAccounts(rows);
  const selected = rows.find(({ id }) => id === selectedId);
  return (
    <Band title={t("chart.title")} lead={t("chart.lead")} testId="portfolio-chart">
      <div className="chart-box">
        <Suspense fallback={<div className="chart" />}>
          <BubbleChart bubbles={placed} currency={currency} selectedId={selectedId} onSelect={onSelect} />
        </Suspense>
      </div>
      <ChartLegend />
      {selected && <SelectedAccount row={selected} onClear={() => onSelect(null)} />}
      {unplaced.length > 0 && <UnplacedList unplaced={unplaced} />}
    </Band>
  );
}

function ChartLegend() {
  const { t, word } = useText();
  const marks: WinBandMark[] = [...winBands, "none"];
  return (
    <ul className="chart-legend" aria-label={t("chart.legend")}>
      {marks.map((mark) => (
        <li key={mark}>
          <BandMark band={mark} /> {word("band", mark)}
        </li>
      ))}
      <li>{t("chart.size")}</li>
    </ul>
  );
}

function SelectedAccount({ row, onClear }: { row: AccountRow; onClear: () => void }) {
  const { t } = useText();
  const { to } = useStanding();
  const format = useFormat();
  return (
    <p className="chart-selected" role="status">
      <BandMark band={bandMarkOf(row.winRate?.band)} />{" "}
      <Link to={to(`/accounts/${row.id}`)}>
        <strong>{row.name}</strong>
      </Link>{" "}
      {t("chart.selected", {
        rfm: row.rfm.value === null ? t("common.none") : formatNumber(row.rfm.value),
        scorecard: row.scorecard.value === null ? t("common.none") : formatNumber(row.scorecard.value),
        revenue: format.money(row.revenue12m),
      })}{" "}
      <button type="button" className="link-button" onClick={onClear}>
        {t("chart.clear")}
      </button>
    </p>
  );
}

function UnplacedList({ unplaced }: { unplaced: AccountRow[] }) {
  const { t } = useText();
  const { to } = useStanding();
  return (
    <div className="unplaced">
      <h3>{t("chart.unplaced", { count: unplaced.length })}</h3>
      <ul>
        {unplaced.slice(0, 20).map(({ id, name }) => (
          <li key={id}>
            <Link to={to(`/accounts/${id}`)}>{name}</Link>
          </li>
        ))}
        {unplaced.length > 20 && <li className="soft">{t("chart.unplacedMore", { count: unplaced.length - 20 })}</li>}
      </ul>
    </div>
  );
}

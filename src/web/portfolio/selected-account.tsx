import { Link } from "react-router";
import type { AccountRow } from "../api/types.ts";
import { formatNumber } from "../format/format-number.ts";
import { useFormat } from "../format/use-format.ts";
import { BandMark } from "../score/band-mark.tsx";
import { bandMarkOf } from "../score/win-bands.ts";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";
import { OctantDoor } from "./octant-door.tsx";

/** The account pressed in the matrix: octant and posture in words, then the figures it stands at. */
export function SelectedAccount({ row, onClear }: { row: AccountRow; onClear: () => void }) {
  const { t } = useText();
  const { to } = useStanding();
  const format = useFormat();
  const { closeness = null, potential = null, win = null } = row.match?.dimensions ?? {};
  const shown = (value: number | null) => (value === null ? t("common.none") : formatNumber(value));
  return (
    <div className="chart-selected" role="status" data-testid="selected-account">
      <BandMark band={bandMarkOf(row.winRate?.band)} />{" "}
      <Link to={to(`/accounts/${row.id}`)}>
        <strong>{row.name}</strong>
      </Link>{" "}
      <OctantDoor row={row} />{" "}
      {t("matrix.values", {
        closeness: shown(closeness),
        potential: shown(potential),
        win: shown(win),
        revenue: format.money(row.revenue12m),
      })}{" "}
      <button type="button" className="link-button" onClick={onClear}>
        {t("chart.clear")}
      </button>
    </div>
  );
}

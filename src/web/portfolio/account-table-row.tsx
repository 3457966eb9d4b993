import { memo } from "react";
import { Link } from "react-router";
import type { AccountRow } from "../api/types.ts";
import { moneyColumnUnit } from "../format/format-money.ts";
import { formatFixed, formatNumber, formatShare } from "../format/format-number.ts";
import { useFormat } from "../format/use-format.ts";
import { BandMark } from "../score/band-mark.tsx";
import { ClassTag } from "../score/class-tag.tsx";
import { FlagDoor } from "../score/flag-door.tsx";
import { ScoreReason } from "../score/score-reason.tsx";
import { bandMarkOf } from "../score/win-bands.ts";
import { Door } from "../shell/door.tsx";
import { useText } from "../text/language-context.tsx";
import { ChangeDoor } from "./change-door.tsx";
import { DependencyDoor } from "./dependency-door.tsx";
import { DraftDoor } from "./draft-door.tsx";
import { OpenAmountDoor, RevenueDoor } from "./money-doors.tsx";
import { OctantDoor } from "./octant-door.tsx";
import type { PortfolioLine } from "./portfolio-line.ts";

type AccountTableRowProps = {
  line: PortfolioLine;
  to: (path: string) => string;
  /** Of the money columns, which name it in their heads. */
  currency: string;
  /** Its place in the table, from 0. */
  index: number;
  /** The row that Tab reaches. */
  isCurrent: boolean;
  measure: (row: HTMLElement | null) => void;
};

/** One account, where every figure opens its reason. Drawn anew only when the account is another one, or changed. */
export const AccountTableRow = memo(function AccountTableRow(props: AccountTableRowProps) {
  const { line, to, index, isCurrent, measure, currency } = props;
  const { t, lang } = useText();
  const withUnit = (column: "revenue12m" | "openAmount") =>
    `${t(`column.${column}`)} ${moneyColumnUnit(currency, lang)}`;
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} tabIndex={isCurrent ? 0 : -1}>
      <th scope="row">
        <Link to={to(`/accounts/${line.id}`)}>{line.name}</Link>
        <small className="soft">{[line.industry, line.country].filter(Boolean).join(" · ")}</small>
      </th>
      <ScorecardCells row={line} />
      <RfmCell row={line} />
      <td className="nowrap wraps" data-label={t("column.octant")}>
        <OctantDoor row={line} isStacked />
      </td>
      <WinRateCell row={line} />
      <td className="figure" data-label={withUnit("revenue12m")}>
        <RevenueDoor row={line} />
      </td>
      <td className="figure" data-label={withUnit("openAmount")}>
        <OpenAmountDoor row={line} />
      </td>
      <NextVisitCell row={line} />
      <td className="side-column nowrap" data-label={t("column.ownerName")}>
        {line.ownerName}
      </td>
      <FlagCell line={line} />
    </tr>
  );
});

function FlagCell({ line: { id, name, flags, marks } }: { line: PortfolioLine }) {
  return (
    <td className="flag-cell">
      {marks.change && <ChangeDoor change={marks.change} />}
      {flags.map((flag) => (
        <FlagDoor key={flag} flag={flag} accountId={id} />
      ))}
      {marks.dependencyPercent !== null && <DependencyDoor percent={marks.dependencyPercent} />}
      <DraftDoor name={name} drafts={marks.drafts} />
    </td>
  );
}

function ScorecardCells({ row }: { row: AccountRow }) {
  const { t } = useText();
  const reason = () => <ScoreReason accountId={row.id} of="scorecard" />;
  const { value, coverage } = row.scorecard;
  return (
    <>
      <td className="class-cell" data-label={t("column.class")}>
        <Door title={t("reason.scorecard", { name: row.name })} reason={reason}>
          <ClassTag value={row.class} />
        </Door>
      </td>
      <td className="figure" data-label={t("column.scorecard")}>
        <Door title={t("reason.scorecard", { name: row.name })} reason={reason}>
          {value === null ? t("score.known", { share: formatShare(coverage) }) : formatFixed(value, 1)}
        </Door>
      </td>
    </>
  );
}

function RfmCell({ row }: { row: AccountRow }) {
  const { t, word } = useText();
  const { value, band, segment } = row.rfm;
  return (
    <td className="figure wraps" data-label={t("column.rfm")}>
      <Door
        title={t("reason.rfm", { name: row.name })}
        reason={() => <ScoreReason accountId={row.id} of="rfm" />}
        className="stacked"
      >
        {value === null ? (
          word("rfmBand", band)
        ) : (
          <>
            <span>
              {formatNumber(value)} <small>{band}</small>
            </span>
            {segment && <small className="soft">{word("segment", segment)}</small>}
          </>
        )}
      </Door>
    </td>
  );
}

function WinRateCell({ row }: { row: AccountRow }) {
  const { t } = useText();
  const { winRate, openOpportunities } = row;
  if (openOpportunities === 0) {
    return (
      <td className="figure" data-label={`${t("column.winRate")} %`}>
        {t("common.none")}
      </td>
    );
  }
  return (
    <td className="figure" data-label={`${t("column.winRate")} %`}>
      <Door
        title={t("reason.winRate", { name: row.name })}
        reason={() => <ScoreReason accountId={row.id} of="win-rate" />}
      >
        {winRate ? (
          <>
            {formatFixed(winRate.value, 1)} <BandMark band={bandMarkOf(winRate.band)} /> {winRate.band}
          </>
        ) : (
          t("deal.notRated")
        )}
      </Door>
    </td>
  );
}

function NextVisitCell({ row: { id, name, nextVisit } }: { row: AccountRow }) {
  const { t, word } = useText();
  const format = useFormat();
  return (
    <td className="nowrap" data-label={t("column.nextVisit")}>
      <Door
        title={t("reason.cadence", { name })}
        reason={() => <ScoreReason accountId={id} of="cadence" />}
        className="stacked"
      >
        {nextVisit ? format.day(nextVisit.dueOn) : t("visit.none")}
        {nextVisit && (
          <small className={nextVisit.daysOverdue > 0 ? "overdue" : "soft"}>
            {nextVisit.daysOverdue > 0
              ? t("overdue.days", { n: nextVisit.daysOverdue })
              : word("visitLevel", nextVisit.level)}
          </small>
        )}
      </Door>
    </td>
  );
}

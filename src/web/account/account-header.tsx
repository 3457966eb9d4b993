import type { ReactNode } from "react";
import { Link } from "react-router";
import type { AccountPage, SubjectScore } from "../api/types.ts";
import { withQuery } from "../api/with-query.ts";
import { daysBetween } from "../format/format-day.ts";
import { formatNumber, formatShare } from "../format/format-number.ts";
import { useFormat } from "../format/use-format.ts";
import { BandMark } from "../score/band-mark.tsx";
import { ClassTag } from "../score/class-tag.tsx";
import { DealRates } from "../score/deal-rates.tsx";
import { pickScore } from "../score/pick-score.ts";
import { MethodReason, ScoreSentences } from "../score/score-reason.tsx";
import { bandMarkOf } from "../score/win-bands.ts";
import { Door } from "../shell/door.tsx";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";

type Scores = { scores: readonly SubjectScore[] };

export function AccountHeader({ page, scores }: { page: AccountPage } & Scores) {
  const { t } = useText();
  const { asOf } = useStanding();
  const format = useFormat();
  const { account } = page;
  const facts = [
    account.externalId,
    account.industry,
    [account.country, account.city].filter(Boolean).join(" "),
    account.customerSince && t("account.since", { day: format.day(account.customerSince) }),
  ].filter(Boolean);
  return (
    <header className="account-header" data-testid="account-header">
      <div className="account-title">
        <h1>{account.name}</h1>
        <Link to={withQuery("/chat", { account: account.id, asOf })} data-testid="ask-account">
          {t("chat.about")}
        </Link>
      </div>
      <p className="soft">{facts.join(" · ")}</p>
      <AccountFamily page={page} />
      {account.profile && <p className="account-profile">{account.profile}</p>}
      <HeaderStrip page={page} scores={scores} />
    </header>
  );
}

function HeaderStrip({ page, scores }: { page: AccountPage } & Scores) {
  const { t, word } = useText();
  const format = useFormat();
  const { row, rfm, scorecard, deals, account, asOf } = page;
  return (
    <dl className="figures">
      <Cell label={t("account.class")}>
        <Door title={t("reason.scorecard", { name: account.name })} reason={() => <ScoreSentences score={scorecard} />}>
          <ClassTag value={row.class} />{" "}
          <b>{scorecard.value === null ? formatShare(scorecard.coverage) : formatNumber(scorecard.value)}</b>
        </Door>
      </Cell>
      <Cell label={t("account.rfm")}>
        <Door title={t("reason.rfm", { name: account.name })} reason={() => <ScoreSentences score={rfm} />}>
          {rfm.value === null ? word("rfmBand", rfm.band) : <b>{formatNumber(rfm.value)}</b>}{" "}
          {row.rfm.segment && (
            <small>
              {rfm.band} · {word("segment", row.rfm.segment)}
            </small>
          )}
        </Door>
      </Cell>
      <Cell label={t("account.winRate")}>
        <Door title={t("reason.winRate", { name: account.name })} reason={() => <DealRates deals={deals} />}>
          {row.winRate ? (
            <>
              <b>{formatNumber(row.winRate.value)}%</b> <BandMark band={bandMarkOf(row.winRate.band)} />{" "}
              {row.winRate.band}
            </>
          ) : (
            t(row.openOpportunities === 0 ? "deal.noneOpenShort" : "deal.notRated")
          )}
        </Door>
      </Cell>
      <OctantCell page={page} scores={scores} />
      <VisitCell page={page} scores={scores} />
      <Cell label={t("account.owner")}>{row.ownerName ?? t("common.none")}</Cell>
      <Cell label={t("account.lastContact")}>
        {row.lastContactOn ? (
          <>
            {format.day(row.lastContactOn)}{" "}
            <small className="soft">{t("account.daysAgo", { n: daysBetween(row.lastContactOn, asOf) })}</small>
          </>
        ) : (
          t("account.neverMet")
        )}
      </Cell>
      <Cell label={t("account.standing")}>{format.day(asOf)}</Cell>
    </dl>
  );
}

function OctantCell({ page: { row, account }, scores }: { page: AccountPage } & Scores) {
  const { t, word } = useText();
  const octant = row.match?.octant ?? null;
  return (
    <Cell label={t("account.octant")}>
      <Door
        title={t("reason.match", { name: account.name })}
        reason={() => <MethodReason score={pickScore(scores, "match")} />}
      >
        {octant === null ? t("matrix.unknown") : <b>{word("octant", octant)}</b>}{" "}
        {octant !== null && <small>{word("posture", row.match?.posture ?? "")}</small>}
      </Door>
    </Cell>
  );
}

function VisitCell({ page: { row, account }, scores }: { page: AccountPage } & Scores) {
  const { t, word } = useText();
  const format = useFormat();
  const visit = row.nextVisit;
  return (
    <Cell label={t("account.nextVisit")}>
      <Door
        title={t("reason.cadence", { name: account.name })}
        reason={() => <MethodReason score={pickScore(scores, "cadence")} />}
        className="stacked"
      >
        {visit ? format.day(visit.dueOn) : t("visit.none")}
        {visit && (
          <small className={visit.daysOverdue > 0 ? "overdue" : "soft"}>
            {word("visitLevel", visit.level)}
            {visit.daysOverdue > 0 && ` · ${t("overdue.days", { n: visit.daysOverdue })}`}
          </small>
        )}
      </Door>
    </Cell>
  );
}

function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="figure-cell">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Parent, divisions and buying units; nothing where the account stands alone. */
function AccountFamily({ page: { parent, divisions, buyingUnits } }: { page: AccountPage }) {
  const { t } = useText();
  const { to } = useStanding();
  if (!parent && divisions.length === 0 && buyingUnits.length === 0) return null;
  return (
    <p className="account-family">
      {parent && (
        <span>
          {t("account.parent")} <Link to={to(`/accounts/${parent.id}`)}>{parent.name}</Link>
        </span>
      )}
      {divisions.length > 0 && (
        <span>
          {t("account.divisions")}{" "}
          {divisions.map(({ id, name }) => (
            <Link key={id} to={to(`/accounts/${id}`)}>
              {name}
            </Link>
          ))}
        </span>
      )}
      {buyingUnits.length > 0 && (
        <span>
          {t("account.buyingUnits")} {buyingUnits.map(({ name }) => name).join(t("common.listJoin"))}
        </span>
      )}
    </p>
  );
}

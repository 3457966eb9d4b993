import Input from "antd/es/input";
import type { ReactNode } from "react";
import type { Portfolio } from "../api/types.ts";
import { formatNumber } from "../format/format-number.ts";
import { useFormat } from "../format/use-format.ts";
import { ClassTag } from "../score/class-tag.tsx";
import { Door } from "../shell/door.tsx";
import { Field } from "../shell/field.tsx";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";

const classes = ["key", "nurture", "watch", "exit", "insufficient"];

/** Four figures: accounts per class, revenue, open pipeline, the day all of it stands at. */
export function PortfolioFigures({ portfolio }: { portfolio: Portfolio }) {
  const { t } = useText();
  const format = useFormat();
  const { opportunities, accounts, asOf } = portfolio;
  const day = format.day(asOf);
  return (
    <dl className="figures">
      <Figure label={t("portfolio.classes", { count: formatNumber(accounts) })} reason={t("portfolio.classesWhy")}>
        <span className="class-counts">
          {classes
            .filter((id) => portfolio.classes[id])
            .map((id) => (
              <span key={id}>
                <b>{portfolio.classes[id]}</b> <ClassTag value={id} />
              </span>
            ))}
        </span>
      </Figure>
      <Figure label={t("portfolio.revenue")} reason={t("portfolio.revenueWhy", { day })}>
        <b>{format.money(portfolio.revenue12m)}</b>
      </Figure>
      <Figure
        label={t("portfolio.pipeline", { open: opportunities.open })}
        reason={t("portfolio.pipelineWhy", {
          ...opportunities,
          wonAmount: format.money(opportunities.wonAmount),
        })}
      >
        <b>{format.money(portfolio.openAmount)}</b>
      </Figure>
      <StandingFigure asOf={asOf} />
    </dl>
  );
}

function Figure({ label, reason, children }: { label: string; reason: string; children: ReactNode }) {
  return (
    <div className="figure-cell">
      <dt>{label}</dt>
      <dd>
        <Door title={label} reason={() => <p>{reason}</p>}>
          {children}
        </Door>
      </dd>
    </div>
  );
}

function StandingFigure({ asOf }: { asOf: string }) {
  const { t } = useText();
  const format = useFormat();
  return (
    <div className="figure-cell">
      <dt>{t("portfolio.standing")}</dt>
      <dd>
        <Door title={t("portfolio.standing")} reason={() => <StandingChoice asOf={asOf} />} testId="as-of">
          <b>{format.day(asOf)}</b>
        </Door>
      </dd>
    </div>
  );
}

function StandingChoice({ asOf }: { asOf: string }) {
  const { t } = useText();
  const { setAsOf, asOf: chosen } = useStanding();
  return (
    <>
      <p>{t("portfolio.standingWhy")}</p>
      <Field label={t("portfolio.standingChoose")}>
        {(id) => <Input id={id} type="date" defaultValue={asOf} onChange={(event) => setAsOf(event.target.value)} />}
      </Field>
      {chosen !== null && (
        <p>
          <button type="button" className="link-button" onClick={() => setAsOf(null)}>
            {t("portfolio.standingReset")}
          </button>
        </p>
      )}
    </>
  );
}

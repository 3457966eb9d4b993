import type { Portfolio } from "../api/types.ts";
import { formatNumber } from "../format/format-number.ts";
import { ClassTag } from "../score/class-tag.tsx";
import { Door } from "../shell/door.tsx";
import { useText } from "../text/language-context.tsx";
import { ChangesFigure } from "./changes-figure.tsx";
import { DraftsFigure } from "./drafts-figure.tsx";
import { Figure } from "./figure.tsx";
import { OverdueFigure } from "./overdue-figure.tsx";
import type { PortfolioLine } from "./portfolio-line.ts";

const classes = ["key", "nurture", "watch", "exit", "insufficient"];

/** Four figures: accounts per class, what changed since the last review, overdue visits, stale plans. */
export function PortfolioFigures({ portfolio, lines }: { portfolio: Portfolio; lines: readonly PortfolioLine[] }) {
  const { t } = useText();
  const label = t("portfolio.classes", { count: formatNumber(portfolio.accounts) });
  return (
    <dl className="figures">
      <Figure label={label}>
        <Door title={label} reason={() => <p>{t("portfolio.classesWhy")}</p>}>
          <span className="class-counts">
            {classes
              .filter((id) => portfolio.classes[id])
              .map((id) => (
                <span key={id}>
                  <b>{portfolio.classes[id]}</b> <ClassTag value={id} />
                </span>
              ))}
          </span>
        </Door>
      </Figure>
      <ChangesFigure asOf={portfolio.asOf} />
      <OverdueFigure portfolio={portfolio} />
      <DraftsFigure lines={lines} />
    </dl>
  );
}

import { useQuery } from "@tanstack/react-query";
import type { ExplainedScore } from "../../api/types.ts";
import { formatNumber, formatShare } from "../../format/format-number.ts";
import { useFactorWords } from "../../score/use-factor-words.ts";
import { QueryView } from "../../shell/query-view.tsx";
import { useStanding } from "../../shell/use-standing.ts";
import { useText } from "../../text/language-context.tsx";
import type { MissingWorth } from "./missing-worth.ts";
import { missingWorthQuery } from "./value-queries.ts";

type MissingTableProps = { accountId: string; score: ExplainedScore; onOpen: (id: string) => void };

/** What nobody knows yet, ranked by how much knowing it could change, with the place where it is mended. */
export function MissingTable({ accountId, score, onOpen }: MissingTableProps) {
  const { t } = useText();
  const query = useQuery(missingWorthQuery(accountId, useStanding(), score.missing));
  return (
    <section aria-label={t("missing.title")} data-testid="missing-data">
      <h3>{t("missing.title")}</h3>
      <p className="note">{t("missing.lead")}</p>
      <QueryView query={query} lines={score.missing.length}>
        {(worth) => (
          <div className="table-scroll">
            <table className="factor-table missing-table">
              <caption className="visually-hidden">{t("missing.title")}</caption>
              <thead>
                <tr>
                  <th scope="col">{t("score.factor")}</th>
                  <th scope="col" className="figure">
                    {t("missing.share")}
                  </th>
                  <th scope="col" className="figure">
                    {t("missing.range")}
                  </th>
                  <th scope="col">{t("missing.source")}</th>
                </tr>
              </thead>
              <tbody>
                {worth.map((one) => (
                  <MissingRow key={one.id} worth={one} onOpen={onOpen} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </QueryView>
    </section>
  );
}

function MissingRow({ worth, onOpen }: { worth: MissingWorth; onOpen: (id: string) => void }) {
  const { t, word } = useText();
  const words = useFactorWords("scorecard");
  return (
    <tr>
      <th scope="row">
        <button type="button" className="link-button" aria-haspopup="dialog" onClick={() => onOpen(worth.id)}>
          {words.name(worth.id)}
        </button>
      </th>
      <td className="figure">{worth.share > 0 ? `+${formatShare(worth.share)}` : t("common.none")}</td>
      <td className="figure">
        <WorthRange worth={worth} />
      </td>
      <td>{word("missingFrom", worth.id)}</td>
    </tr>
  );
}

/** From the worst to the best value, and the class of the best. */
export function WorthRange({ worth: { low, high, band } }: { worth: MissingWorth }) {
  const { t, word } = useText();
  if (low === null || high === null) return <span className="soft">{t("missing.noRange")}</span>;
  return <>{t("missing.fromTo", { low: formatNumber(low), high: formatNumber(high), band: word("class", band) })}</>;
}

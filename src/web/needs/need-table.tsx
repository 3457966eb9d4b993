import type { AccountNeeds, JudgedNeed } from "../api/types.ts";
import { useText } from "../text/language-context.tsx";
import type { Quote } from "./need-detail.tsx";
import { layers, needsOfLayer } from "./read-iceberg.ts";

type NeedTableProps = { data: AccountNeeds; onOpenQuote: (quote: Quote) => void };

/** The iceberg as a table: every quotation can be opened. */
export function NeedTable({ data, onOpenQuote }: NeedTableProps) {
  const { t } = useText();
  return (
    <details className="sentences" data-testid="need-table">
      <summary>{t("needs.table", { count: data.needs.length })}</summary>
      <div className="table-scroll">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t("needs.column.need")}</th>
              <th scope="col">{t("needs.column.layer")}</th>
              <th scope="col">{t("needs.column.status")}</th>
              <th scope="col">{t("needs.column.holder")}</th>
              <th scope="col">{t("needs.column.quotes")}</th>
              <th scope="col">{t("needs.column.question")}</th>
            </tr>
          </thead>
          <tbody>
            {layers
              .flatMap((layer) => needsOfLayer(data.needs, layer))
              .map((need) => (
                <NeedRow key={need.id} need={need} onOpenQuote={onOpenQuote} />
              ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function NeedRow({ need, onOpenQuote }: { need: JudgedNeed; onOpenQuote: (quote: Quote) => void }) {
  const { t, word } = useText();
  return (
    <tr>
      <th scope="row">{need.statement}</th>
      <td className="nowrap">{word("needLayer", need.layer)}</td>
      <td className="nowrap">{word("needStatus", need.held)}</td>
      <td>{need.holder?.name ?? t("needs.noHolder")}</td>
      <td>
        {need.quotes.length === 0 && t("common.none")}
        {need.quotes.map((quote) => (
          <div key={`${quote.noteRef} ${quote.quote}`}>
            {quote.noteId === null ? (
              t("needs.quote", { quote: quote.quote })
            ) : (
              <button type="button" className="link-button" aria-haspopup="dialog" onClick={() => onOpenQuote(quote)}>
                {t("needs.quote", { quote: quote.quote })}
              </button>
            )}
          </div>
        ))}
      </td>
      <td>{need.question?.text ?? t("common.none")}</td>
    </tr>
  );
}

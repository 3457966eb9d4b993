import type { ImportedFile } from "../api/types.ts";
import { formatNumber } from "../format/format-number.ts";
import { useFormat } from "../format/use-format.ts";
import { useText } from "../text/language-context.tsx";

/** What a file's opportunities add up to, stage by stage, to hold against the source's own report. */
export function StageTable({ file: { path, stages } }: { file: ImportedFile }) {
  const { t, word } = useText();
  const format = useFormat();
  if (stages === null || stages.length === 0) return null;
  return (
    <div className="table-scroll">
      <table className="data-table" data-testid="import-stages">
        <caption className="table-caption">{t("import.stages", { file: path })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("import.stage")}</th>
            <th scope="col">{t("import.status")}</th>
            <th scope="col" className="figure">
              {t("import.count")}
            </th>
            <th scope="col" className="figure">
              {t("deal.amount")}
            </th>
          </tr>
        </thead>
        <tbody>
          {stages.map(({ stage, status, count, amount }) => (
            <tr key={`${stage} ${status} ${amount?.currency ?? ""}`}>
              <th scope="row">{stage}</th>
              <td>{word("status", status)}</td>
              <td className="figure">{formatNumber(count, 0)}</td>
              <td className="figure">{format.money(amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { useText } from "../text/language-context.tsx";
import type { CheckFigure } from "./method-members.ts";
import { useCheckWords } from "./use-check-words.ts";

/** The figures of a check beside their limits; those that raise it are marked. */
export function CheckFigures({ figures }: { figures: readonly CheckFigure[] }) {
  const { t } = useText();
  const words = useCheckWords();
  const known = figures.filter(({ value }) => value !== null);
  if (known.length === 0) return <p className="note">{t("check.noFigures")}</p>;
  return (
    <table className="factor-table">
      <thead>
        <tr>
          <th scope="col">{t("check.figure")}</th>
          <th scope="col" className="figure">
            {t("check.value")}
          </th>
          <th scope="col" className="figure">
            {t("check.limit")}
          </th>
        </tr>
      </thead>
      <tbody>
        {known.map((figure) => (
          <tr key={figure.id} className={figure.raises ? "overdue" : ""}>
            <th scope="row">
              {figure.raises && <span aria-hidden="true">▲ </span>}
              {words.name(figure)}
            </th>
            <td className="figure">{words.value(figure)}</td>
            <td className="figure">{words.limit(figure)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

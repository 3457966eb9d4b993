import type { CSSProperties } from "react";
import type { Factor } from "../api/types.ts";
import { formatFixed } from "../format/format-number.ts";
import { useFactorWords } from "../score/use-factor-words.ts";
import { useText } from "../text/language-context.tsx";

type FactorBarRowProps = {
  method: string;
  id: string;
  factor: Factor | undefined;
  /** Too little is known for a value: nothing is added up. */
  isSilent: boolean;
};

/** A factor as a bar of its points with what it adds; one nobody has given is hatched. */
export function FactorBarRow({ method, id, factor, isSilent }: FactorBarRowProps) {
  const { t } = useText();
  const words = useFactorWords(method);
  if (!factor) {
    return (
      <tr className="is-missing">
        <th scope="row">{words.name(id)}</th>
        <td className="figure">{t("common.none")}</td>
        <td>
          <span className="bar bar-missing" />
        </td>
        <td className="figure">
          <span className="to-collect">{t("score.toCollect")}</span>
        </td>
      </tr>
    );
  }
  const fill: CSSProperties = { inlineSize: `${Math.max(1, factor.points)}%` };
  return (
    <tr>
      <th scope="row">{words.name(id)}</th>
      <td className="figure">{words.raw(factor)}</td>
      <td>
        <span className="bar">
          <span className="bar-fill" style={fill} />
        </span>
      </td>
      <td className="figure">{isSilent ? t("common.none") : formatFixed(factor.contribution, 1)}</td>
    </tr>
  );
}

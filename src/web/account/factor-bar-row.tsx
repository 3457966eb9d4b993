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
  /** Its number in the picture that the bars stand beside. */
  number?: number | undefined;
  /** Opens how to find it out, where that is offered. */
  onCollect?: (id: string) => void;
};

/** A factor as a bar of its points with what it adds; one nobody has given is hatched. */
export function FactorBarRow({ method, id, factor, isSilent, number, onCollect }: FactorBarRowProps) {
  const { t } = useText();
  const words = useFactorWords(method);
  const name = (
    <>
      {number !== undefined && <span className="bar-number">{number}</span>} {words.name(id)}
    </>
  );
  if (!factor) {
    return (
      <tr className="is-missing">
        <th scope="row">{name}</th>
        <td className="figure">{t("common.none")}</td>
        <td>
          <span className="bar bar-missing" />
        </td>
        <td className="figure">
          <ToCollect name={words.name(id)} onCollect={onCollect && (() => onCollect(id))} />
        </td>
      </tr>
    );
  }
  const fill: CSSProperties = { inlineSize: `${Math.max(1, factor.points)}%` };
  return (
    <tr>
      <th scope="row">{name}</th>
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

function ToCollect({ name, onCollect }: { name: string; onCollect: (() => void) | undefined }) {
  const { t } = useText();
  if (!onCollect) return <span className="to-collect">{t("score.toCollect")}</span>;
  return (
    <button type="button" className="to-collect" aria-haspopup="dialog" onClick={onCollect}>
      {t("score.toCollect")} <span className="visually-hidden">{name}</span>
    </button>
  );
}

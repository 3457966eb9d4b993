import type { AccountNeeds, JudgedNeed } from "../api/types.ts";
import { useText } from "../text/language-context.tsx";
import { NeedDetail, type Quote } from "./need-detail.tsx";
import { NeedSign } from "./need-mark.tsx";

type NeedPanelProps = {
  id: string;
  need: JudgedNeed;
  iceberg: AccountNeeds["iceberg"];
  onOpenQuote: (quote: Quote) => void;
};

/** Beside the iceberg: the need under the pointer or in focus. */
export function NeedPanel({ id, need, iceberg, onOpenQuote }: NeedPanelProps) {
  const { t } = useText();
  return (
    <aside className="need-panel" aria-label={t("needs.shown")} data-testid="need-panel">
      <div id={id}>
        <h3 className="need-panel-title">
          <NeedSign held={need.held} /> {need.statement}
        </h3>
        <NeedDetail need={need} iceberg={iceberg} onOpenQuote={onOpenQuote} />
      </div>
      <NeedLegend />
    </aside>
  );
}

const states = ["confirmed", "supported", "hypothesis"] as const;

function NeedLegend() {
  const { t, word } = useText();
  return (
    <ul className="need-legend" aria-label={t("map.legend")}>
      {states.map((held) => (
        <li key={held}>
          <NeedSign held={held} /> {word("needStatusMeans", held)}
        </li>
      ))}
    </ul>
  );
}

import { type ReactNode, useId, useState } from "react";
import type { AccountNeeds, JudgedNeed, RatedContact } from "../api/types.ts";
import { ScoreSentences } from "../score/score-reason.tsx";
import { Door } from "../shell/door.tsx";
import { useText } from "../text/language-context.tsx";
import { IcebergShape } from "./iceberg-shape.tsx";
import { NeedDetail, type Quote } from "./need-detail.tsx";
import { NeedMark } from "./need-mark.tsx";
import { NeedPanel } from "./need-panel.tsx";
import { type Layer, layers, needsOfLayer, questionsOf } from "./read-iceberg.ts";

type IcebergProps = {
  data: AccountNeeds;
  /** Holders of a decision role of whom no personal need is known. */
  silent: readonly RatedContact[];
  onOpenNeed: (need: JudgedNeed) => void;
  onOpenQuote: (quote: Quote) => void;
  onOpenSilent: (contact: RatedContact) => void;
  onAddNote: (about: string) => void;
};

/** Needs above and below the water line; what is not known hangs there as a dashed mark to press. */
export function Iceberg(props: IcebergProps) {
  const { data, onOpenNeed, onOpenQuote } = props;
  const detailId = useId();
  const [shownId, setShownId] = useState<string | null>(null);
  const askedId = questionsOf(data.iceberg)[0]?.needId;
  const shown =
    data.needs.find(({ id }) => id === shownId) ??
    data.needs.find(({ externalId }) => externalId === askedId) ??
    data.needs[0];
  return (
    <div className="iceberg-and-panel">
      <ol className="iceberg" data-testid="iceberg">
        {layers.map((layer) => (
          <IcebergLayer key={layer} layer={layer} {...props}>
            {needsOfLayer(data.needs, layer).map((need) => (
              <li key={need.id}>
                <NeedMark
                  need={need}
                  isShown={need.id === shown?.id}
                  detailId={detailId}
                  onShow={() => setShownId(need.id)}
                  onOpen={() => onOpenNeed(need)}
                />
                <div className="need-inline">
                  <NeedDetail need={need} iceberg={data.iceberg} onOpenQuote={onOpenQuote} />
                </div>
              </li>
            ))}
          </IcebergLayer>
        ))}
      </ol>
      {shown && <NeedPanel id={detailId} need={shown} iceberg={data.iceberg} onOpenQuote={onOpenQuote} />}
    </div>
  );
}

type LayerProps = Pick<IcebergProps, "data" | "silent" | "onOpenSilent" | "onAddNote"> & {
  layer: Layer;
  children: ReactNode;
};

function IcebergLayer({ layer, data, silent, onOpenSilent, onAddNote, children }: LayerProps) {
  const { t, word } = useText();
  const factor = data.iceberg.factors.find(({ id }) => id === layer);
  const isEmpty = !data.needs.some((need) => need.layer === layer);
  const gaps = layer === "deep" ? silent : [];
  return (
    <li className={`iceberg-layer layer-${layer}`}>
      <div className="iceberg-label">
        <h3>{word("needLayer", layer)}</h3>
        <p className="soft">{word("needLayerMeans", layer)}</p>
        {factor && (
          <Door title={word("needLayer", layer)} reason={() => <ScoreSentences score={data.iceberg} />}>
            {t("needs.carried", { share: String(factor.raw) })}
          </Door>
        )}
      </div>
      <div className="iceberg-body">
        <IcebergShape layer={layer} />
        <ul className="iceberg-needs">
          {children}
          {isEmpty && (
            <li>
              <button
                type="button"
                className="need need-gap"
                aria-haspopup="dialog"
                data-testid="empty-layer"
                onClick={() => onAddNote(word("needLayer", layer))}
              >
                {word("needLayerEmpty", layer)}
              </button>
            </li>
          )}
          {gaps.map((contact) => (
            <li key={contact.id}>
              <button
                type="button"
                className="need need-gap"
                aria-haspopup="dialog"
                data-testid="silent-person"
                onClick={() => onOpenSilent(contact)}
              >
                {t("needs.silent", { name: contact.name })}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}

import { formatNumber } from "../../format/format-number.ts";
import { useFactorWords } from "../../score/use-factor-words.ts";
import { useText } from "../../text/language-context.tsx";
import type { Gap, KnownMedians, Peers } from "./radar-peers.ts";

/** Who is drawn how, and whom to compare with. */
export function RadarLegend({ medians, name }: { medians: KnownMedians; name: string }) {
  const { t } = useText();
  const accounts = Math.max(0, ...[...medians.values()].map((one) => one.accounts));
  return (
    <ul className="chart-legend" aria-label={t("chart.legend")}>
      <li>
        <LineSign /> {t("radar.own")}
      </li>
      {medians.size > 0 && (
        <li>
          <LineSign isDashed /> {t("radar.median", { peers: name, count: accounts })}
        </li>
      )}
    </ul>
  );
}

function LineSign({ isDashed = false }: { isDashed?: boolean }) {
  return (
    <svg className={`line-sign ${isDashed ? "is-dashed" : ""}`} viewBox="0 0 24 8" aria-hidden="true">
      <line x1="0" y1="4" x2="24" y2="4" />
    </svg>
  );
}

type PeersChoiceProps = {
  offered: readonly Peers[];
  peers: Peers;
  nameOf: (peers: Peers) => string;
  onPeers: (peers: Peers) => void;
};

export function PeersChoice({ offered, peers, nameOf, onPeers }: PeersChoiceProps) {
  const { t } = useText();
  if (offered.length < 2) return null;
  return (
    <fieldset className="choice-row">
      <legend>{t("radar.peers")}</legend>
      {offered.map((one) => (
        <button key={one} type="button" className="choice" aria-pressed={one === peers} onClick={() => onPeers(one)}>
          {nameOf(one)}
        </button>
      ))}
    </fieldset>
  );
}

/** In one sentence where the account stands farthest from the others; without enough of them, that nothing can be said. */
export function GapSentence({ gap, name, isTold }: { gap: Gap | null; name: string; isTold: boolean }) {
  const { t } = useText();
  const words = useFactorWords("scorecard");
  if (!isTold) return <p className="note">{t("radar.tooFew")}</p>;
  if (!gap) return null;
  const values = {
    factor: words.name(gap.id),
    peers: name,
    gap: formatNumber(Math.abs(gap.own - gap.median)),
    own: formatNumber(gap.own),
    median: formatNumber(gap.median),
    count: gap.accounts,
  };
  return <p data-testid="radar-gap">{t(gap.own < gap.median ? "radar.below" : "radar.above", values)}</p>;
}

import { type CSSProperties, lazy, type ReactNode, Suspense, useMemo, useState } from "react";
import type { ExplainedScore, Factor } from "../../api/types.ts";
import { formatFixed, formatNumber } from "../../format/format-number.ts";
import { EvidenceList } from "../../score/evidence-list.tsx";
import { useFactorWords } from "../../score/use-factor-words.ts";
import { Door } from "../../shell/door.tsx";
import { useText } from "../../text/language-context.tsx";
import { GapSentence, PeersChoice, RadarLegend } from "./radar-legend.tsx";
import { knownMedians, type Medians, type Peers, tellingPeers, widestGap } from "./radar-peers.ts";
import { radarSpokes, type Spoke } from "./radar-spokes.ts";

const ScorecardRadarChart = lazy(() => import("./scorecard-radar-chart.tsx"));

/** Orders and accounts are called by the id of their source. */
const noNames: ReadonlyMap<string, string> = new Map();

type ScorecardRadarProps = { score: ExplainedScore; medians: Medians; onOpenMissing: (id: string) => void };

/** The scorecard around a circle: every label opens its reason, a hatched spoke how to collect what is missing. */
export function ScorecardRadar({ score, medians, onOpenMissing }: ScorecardRadarProps) {
  const { t, word } = useText();
  const offered = tellingPeers(medians);
  const [chosen, setChosen] = useState<Peers | null>(null);
  const peers = chosen ?? offered[0] ?? "all";
  const held = useMemo(() => knownMedians(medians, peers), [medians, peers]);
  const nameOf = (one: Peers) =>
    one === "class" && medians.class ? t("radar.ofClass", { class: word("class", medians.class) }) : t("radar.ofAll");
  const spokes = useMemo(() => radarSpokes(score), [score]);
  const known = spokes.filter(({ factor }) => factor !== null).length;
  const open = (id: string) => {
    if (spokes.some((spoke) => spoke.id === id && spoke.factor === null)) onOpenMissing(id);
  };
  const missing = spokes.length - known;
  return (
    <figure className="radar" data-testid="radar">
      <div className="radar-box">
        <Suspense fallback={<div className="chart" />}>
          <ScorecardRadarChart
            spokes={spokes}
            medians={held}
            label={t("radar.label", { known, missing })}
            onPress={open}
          />
        </Suspense>
        <ul className="radar-labels" aria-label={t("radar.labels")}>
          {spokes.map((spoke) => (
            <SpokeLabel key={spoke.id} spoke={spoke} score={score} onOpenMissing={onOpenMissing}>
              <MedianReason median={held.get(spoke.id)} name={nameOf(peers)} />
            </SpokeLabel>
          ))}
        </ul>
      </div>
      <figcaption className="note">{t(missing > 0 ? "radar.captionMissing" : "radar.caption", { missing })}</figcaption>
      <RadarLegend medians={held} name={nameOf(peers)} />
      <GapSentence gap={widestGap(spokes, held)} name={nameOf(peers)} isTold={offered.length > 0} />
      <PeersChoice offered={offered} peers={peers} nameOf={nameOf} onPeers={setChosen} />
    </figure>
  );
}

type SpokeLabelProps = {
  spoke: Spoke;
  score: ExplainedScore;
  onOpenMissing: (id: string) => void;
  /** What others have of it. */
  children: ReactNode;
};

function SpokeLabel({ spoke: { id, number, factor, left, top }, score, onOpenMissing, children }: SpokeLabelProps) {
  const { t } = useText();
  const words = useFactorWords("scorecard");
  const name = words.name(id);
  const place: CSSProperties = { left: `${left}%`, top: `${top}%` };
  const content = (
    <>
      <b>{number}</b> <span className="radar-name">{name}</span>
    </>
  );
  return (
    <li style={place}>
      {factor ? (
        <Door
          title={name}
          className="radar-label"
          reason={() => (
            <>
              <KnownReason factor={factor} isSilent={score.value === null} />
              {children}
            </>
          )}
        >
          {content}
        </Door>
      ) : (
        <button
          type="button"
          className="radar-label radar-missing"
          aria-haspopup="dialog"
          data-testid="radar-missing"
          onClick={() => onOpenMissing(id)}
        >
          {content} <span className="visually-hidden">{t("score.toCollect")}</span>
        </button>
      )}
    </li>
  );
}

function MedianReason({ median, name }: { median: { points: number; accounts: number } | undefined; name: string }) {
  const { t } = useText();
  if (!median) return null;
  return <p>{t("radar.medianOf", { peers: name, points: formatNumber(median.points), count: median.accounts })}</p>;
}

/** What was measured, what it earns, and the records behind it. */
function KnownReason({ factor, isSilent }: { factor: Factor; isSilent: boolean }) {
  const { t } = useText();
  const words = useFactorWords("scorecard");
  return (
    <>
      <p>
        {t("radar.reason", {
          raw: words.raw(factor),
          points: formatNumber(factor.points),
          weight: formatNumber(factor.weight),
        })}{" "}
        {!isSilent && t("radar.adds", { contribution: formatFixed(factor.contribution, 1) })}
      </p>
      <EvidenceList evidence={factor.evidence} names={noNames} />
    </>
  );
}

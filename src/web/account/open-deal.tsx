import type { Deal, ExplainedScore, SubjectScore } from "../api/types.ts";
import { formatNumber, formatShare } from "../format/format-number.ts";
import { useFormat } from "../format/use-format.ts";
import { BandMark } from "../score/band-mark.tsx";
import { capsOf, competitorOf, historyOf } from "../score/score-members.ts";
import { ScoreSentences } from "../score/score-reason.tsx";
import { SentenceList } from "../score/sentence-list.tsx";
import { bandMarkOf } from "../score/win-bands.ts";
import { Door } from "../shell/door.tsx";
import { useText } from "../text/language-context.tsx";
import { DealMoves } from "./deal-moves.tsx";

type OpenDealProps = {
  deal: Deal;
  /** Contacts by the id of their source. */
  names: ReadonlyMap<string, string>;
  gate: SubjectScore | undefined;
};

export function OpenDeal({ deal, names, gate }: OpenDealProps) {
  const { t } = useText();
  const format = useFormat();
  const { opportunity, amount, winRate } = deal;
  const facts = [
    opportunity.externalId,
    opportunity.stage,
    opportunity.closeOn && t("deal.closeOn", { day: format.day(opportunity.closeOn) }),
    opportunity.ownerName,
  ].filter(Boolean);
  return (
    <article id={`deal-${opportunity.id}`} className="deal" data-testid="open-deal">
      <header>
        <h3>{opportunity.name}</h3>
        <b className="figure">{format.money(amount)}</b>
      </header>
      <p className="soft">{facts.join(" · ")}</p>
      <div className="deal-columns">
        <div>
          {winRate &&
            (winRate.value === null ? (
              <UnratedDeal score={winRate} />
            ) : (
              <RatedDeal score={winRate} value={winRate.value} />
            ))}
          {gate && <Gate score={gate} />}
        </div>
        <DealMoves deal={deal} names={names} />
      </div>
    </article>
  );
}

function Gate({ score }: { score: SubjectScore }) {
  const { t, word } = useText();
  return (
    <p className="deal-gate">
      {t("deal.gate")}{" "}
      <Door title={t("deal.gate")} reason={() => <SentenceList sentences={score.explanation} />}>
        <span className={`gate-decision gate-${score.band}`}>{word("gate", score.band)}</span>
        {score.value !== null && ` ${formatNumber(score.value)}`}
      </Door>
    </p>
  );
}

function RatedDeal({ score, value }: { score: ExplainedScore; value: number }) {
  const { t, word } = useText();
  const competitor = competitorOf(score);
  const caps = capsOf(score);
  return (
    <>
      <div>
        <Door
          title={t("deal.winRate")}
          reason={() => <ScoreSentences score={score} />}
          className="deal-rate"
          testId="deal-rate"
        >
          <BandMark band={bandMarkOf(score.band)} /> <b>{formatNumber(value)}%</b> {word("band", score.band)}
        </Door>
      </div>
      <ul className="plain-list deal-lines">
        {caps.map((cap) => (
          <li key={cap.id}>{t("deal.cap", { limit: formatNumber(cap.limit), reason: word("cap", cap.id) })}</li>
        ))}
        {competitor && (
          <li>
            {competitor.effect < 0
              ? t("deal.rivalAhead", { name: competitor.name, lost: formatNumber(-competitor.effect) })
              : t("deal.rivalBehind", { name: competitor.name })}
          </li>
        )}
        {score.flags.includes("thin-checklist") && <li>{word("flagReason", "thin-checklist")}</li>}
        <MissingItems score={score} />
      </ul>
    </>
  );
}

function UnratedDeal({ score }: { score: ExplainedScore }) {
  const { t } = useText();
  const history = historyOf(score);
  return (
    <>
      <p>{t("deal.insufficient", { share: formatShare(score.coverage) })}</p>
      <ul className="plain-list deal-lines">
        {history && (
          <li className="deal-history">
            {t("deal.history", {
              rate: formatNumber(history.rate),
              n: history.sampleSize,
              won: history.won,
              whole: history.whole.sampleSize,
            })}
          </li>
        )}
        <MissingItems score={score} />
      </ul>
    </>
  );
}

const shownItems = 4;

function MissingItems({ score }: { score: ExplainedScore }) {
  const { t, word } = useText();
  if (score.missing.length === 0) return null;
  const names = score.missing.map((id) => word("item", id.slice(id.lastIndexOf(".") + 1)));
  const list = names.slice(0, shownItems).join(t("common.listJoin"));
  return <li>{t("deal.missing", { list, count: names.length })}</li>;
}

import { useEvidence } from "../draft/evidence-context.tsx";
import type { ShownBlock } from "../draft/lay-out-section.ts";
import { useText } from "../text/language-context.tsx";
import { answerBars } from "./answer-bars.ts";

/** The first table of an answer that has figures to compare, as bars; the table below it says the same in words. */
export function AnswerChart({ blocks }: { blocks: readonly ShownBlock[] }) {
  const { t } = useText();
  const { entryOf } = useEvidence();
  const drawn = blocks.map((block) => answerBars(block, entryOf)).find((bars) => bars !== null);
  if (!drawn) return null;
  return (
    <figure className="answer-chart" data-testid="answer-chart">
      <figcaption className="note">{t("chat.chart", { column: drawn.title })}</figcaption>
      <div className="answer-bars" aria-hidden="true">
        {drawn.bars.map(({ label, text, share, isNegative }, at) => (
          <div key={`${String(at)} ${label}`} className="answer-bar">
            <span className="answer-bar-label">{label}</span>
            <span className="answer-bar-track">
              <span
                className={`answer-bar-fill ${isNegative ? "is-negative" : ""}`}
                style={{ inlineSize: `${String(share * 100)}%` }}
              />
            </span>
            <span className="figure">{text}</span>
          </div>
        ))}
      </div>
    </figure>
  );
}

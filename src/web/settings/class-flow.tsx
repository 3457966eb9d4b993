import type { ScoringPreview } from "../api/settings-types.ts";
import { useText } from "../text/language-context.tsx";
import { type FlowRibbon, layOutClassFlow } from "./class-flow-layout.ts";

const width = 320;
const head = 20;
const leftBar = 92;
const rightBar = 216;
const barWidth = 12;

function ribbonPath({ left, right }: FlowRibbon): string {
  const from = leftBar + barWidth;
  const middle = (from + rightBar) / 2;
  const bottom = { left: left.y + left.height, right: right.y + right.height };
  return [
    `M${from},${left.y}C${middle},${left.y} ${middle},${right.y} ${rightBar},${right.y}`,
    `L${rightBar},${bottom.right}C${middle},${bottom.right} ${middle},${bottom.left} ${from},${bottom.left}Z`,
  ].join("");
}

/** Accounts per class now and once saved; ribbons between show who goes where. */
export function ClassFlow({ classes, moves }: Pick<ScoringPreview, "classes" | "moves">) {
  const { t, word } = useText();
  const { left, right, ribbons, height } = layOutClassFlow(classes, moves);
  const counts = classes.map(({ class: id, before, after }) =>
    t("settings.preview.count", { name: word("class", id), before, after }),
  );
  return (
    <svg
      className="class-flow"
      viewBox={`0 0 ${width} ${head + height}`}
      role="img"
      aria-label={t("settings.preview.picture", { counts: counts.join(t("common.listJoin")) })}
    >
      <text className="class-flow-head" x={leftBar + barWidth} y={12} textAnchor="end">
        {t("settings.preview.before")}
      </text>
      <text className="class-flow-head" x={rightBar} y={12}>
        {t("settings.preview.after")}
      </text>
      <g transform={`translate(0 ${head})`}>
        {ribbons.map((ribbon) => (
          <path
            key={ribbon.id}
            className={`flow-ribbon flow-of-${ribbon.from} ${ribbon.isMove ? "is-move" : ""}`}
            d={ribbonPath(ribbon)}
          />
        ))}
        {left.map(({ id, y, height: tall, count }) => (
          <g key={id}>
            <rect className={`flow-bar flow-of-${id}`} x={leftBar} y={y} width={barWidth} height={tall} />
            <text x={leftBar - 6} y={y + tall / 2 + 4} textAnchor="end">
              {word("class", id)} {count}
            </text>
          </g>
        ))}
        {right.map(({ id, y, height: tall, count }) => (
          <g key={id}>
            <rect className={`flow-bar flow-of-${id}`} x={rightBar} y={y} width={barWidth} height={tall} />
            <text x={rightBar + barWidth + 6} y={y + tall / 2 + 4}>
              {word("class", id)} {count}
            </text>
          </g>
        ))}
      </g>
    </svg>
  );
}

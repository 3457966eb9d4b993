import { useId } from "react";
import { type Box, linePath, type Point } from "./line-path.ts";
import type { Line } from "./place-people.ts";

type MapLinesProps = {
  lines: readonly Line[];
  pointOf: (id: string) => Point;
  box: Box;
  width: number;
  height: number;
  /** Somebody whose lines stand out. */
  lookedAt: string | null;
};

/** Reporting lines run straight; an influence is bent, so that both can be seen between the same two people. */
const bends = { "reports-to": 0, influences: 0.14 } as const satisfies Record<Line["kind"], number>;

/** The lines under the people; the list beside the drawing says them in words. */
export function MapLines({ lines, pointOf, box, width, height, lookedAt }: MapLinesProps) {
  const id = useId();
  return (
    <svg className="map-lines" width={width} height={height} aria-hidden="true">
      <defs>
        {(["reports-to", "influences"] as const).map((kind) => (
          <marker
            key={kind}
            id={`${id}${kind}`}
            viewBox="0 0 10 10"
            refX="9"
            refY="5"
            markerWidth="9"
            markerHeight="9"
            orient="auto"
          >
            <path className={`map-arrow map-arrow-${kind}`} d="M0,1L9,5L0,9z" />
          </marker>
        ))}
      </defs>
      {lines.map(({ from, to, kind }) => {
        const isFaint = lookedAt !== null && from !== lookedAt && to !== lookedAt;
        const path = linePath(pointOf(from), pointOf(to), box, bends[kind]);
        return (
          path && (
            <path
              key={`${from} ${to} ${kind}`}
              className={`map-line map-line-${kind} ${isFaint ? "is-faint" : ""}`}
              d={path}
              markerEnd={`url(#${id}${kind})`}
            />
          )
        );
      })}
    </svg>
  );
}

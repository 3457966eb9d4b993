import { bandOutlines, bandTokens } from "../score/win-bands.ts";
import { readToken } from "../theme/read-token.ts";
import type { Bubble } from "./bubble.ts";
import { type Box, lineHeight, type PlacedLabel, ringGap } from "./place-labels.ts";
import { labelWidth } from "./short-label.ts";

/** Of a thousand faded ones even a little would add up. */
const faded = (isCrowd: boolean) => (isCrowd ? 0.08 : 0.2);

/** How a bubble stands among the others: not chosen while some are, one of very many. */
type Standing = { isFaded: boolean; isCrowd: boolean };

export function bubbleItem(bubble: Bubble, label: PlacedLabel | undefined, { isFaded, isCrowd }: Standing) {
  const colour = readToken(bandTokens[bubble.band]);
  const isHollow = bubble.band === "none";
  return {
    name: bubble.id,
    value: [bubble.x, bubble.y],
    symbol: `path://${bandOutlines[bubble.band]}`,
    symbolSize: bubble.size,
    label: label ? { show: true, formatter: label.text, offset: [label.dx, label.dy] } : { show: false },
    itemStyle: {
      color: isHollow ? "transparent" : colour,
      borderColor: isHollow ? colour : readToken("--paper"),
      borderWidth: isHollow ? 2 : 1,
      borderType: isHollow ? "dashed" : "solid",
      opacity: isFaded ? faded(isCrowd) : 0.8,
    },
  };
}

export function ringItem(bubble: Bubble, { isFaded, isCrowd }: Standing) {
  return {
    name: bubble.id,
    value: [bubble.x, bubble.y],
    symbolSize: bubble.size + ringGap(bubble.size),
    itemStyle: {
      color: "transparent",
      borderColor: readToken("--warn"),
      borderWidth: bubble.size < 12 ? 1.5 : 2,
      opacity: isFaded ? faded(isCrowd) : 1,
    },
  };
}

/** Where the name of each quadrant stands, in the corner farthest from the cuts. */
const corners = [
  { id: "far-large", value: [0, 100], align: "left" },
  { id: "close-large", value: [100, 100], align: "right" },
  { id: "far-small", value: [0, 0], align: "left" },
  { id: "close-small", value: [100, 0], align: "right" },
] as const;
const inset = { x: 6, y: 14 } as const;

/** The names of the quadrants as items of a chart, and the room they take in an area. */
export function quadrantNames(nameOf: (id: string) => string, { width, height }: { width: number; height: number }) {
  const items = corners.map(({ id, value, align }) => ({
    value: [...value],
    label: {
      show: true,
      formatter: nameOf(id),
      position: "inside",
      align,
      offset: [align === "left" ? inset.x : -inset.x, value[1] === 100 ? inset.y : -inset.y],
    },
  }));
  const boxes = corners.map(({ id, value, align }): Box => {
    const long = labelWidth(nameOf(id));
    const left = align === "left" ? inset.x : width - inset.x - long;
    const middle = value[1] === 100 ? inset.y : height - inset.y;
    return { left, right: left + long, top: middle - lineHeight / 2, bottom: middle + lineHeight / 2 };
  });
  return { items, boxes };
}

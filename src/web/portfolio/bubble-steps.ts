import type { Bubble } from "./bubble.ts";

type Axis = "x" | "y";
type Step = { axis: Axis; by: 1 | -1 } | { axis: Axis; to: "first" | "last" };

/** Arrows go to the next bubble in their direction, Home and End to the outermost on the left and on the right. */
const steps: Readonly<Record<string, Step>> = {
  ArrowRight: { axis: "x", by: 1 },
  ArrowLeft: { axis: "x", by: -1 },
  ArrowUp: { axis: "y", by: 1 },
  ArrowDown: { axis: "y", by: -1 },
  Home: { axis: "x", to: "first" },
  End: { axis: "x", to: "last" },
};

const across = { x: "y", y: "x" } as const satisfies Record<Axis, Axis>;

/** From the lowest to the highest on an axis; what is level there goes by the other, then by id, so that none is passed over. */
function orderAlong(bubbles: readonly Bubble[], axis: Axis): Bubble[] {
  const other = across[axis];
  return [...bubbles].sort((a, b) => a[axis] - b[axis] || a[other] - b[other] || (a.id < b.id ? -1 : 1));
}

/** The bubble that a key leads to from another; itself at the edge, null for other keys. */
export function steppedBubble(bubbles: readonly Bubble[], from: string, key: string): Bubble | null {
  const step = steps[key];
  if (!step) return null;
  const order = orderAlong(bubbles, step.axis);
  if ("to" in step) return (step.to === "first" ? order[0] : order.at(-1)) ?? null;
  const at = order.findIndex(({ id }) => id === from);
  return order[Math.min(order.length - 1, Math.max(0, at + step.by))] ?? null;
}

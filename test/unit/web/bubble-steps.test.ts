import fc from "fast-check";
import { expect, it } from "vitest";
import type { Bubble } from "#web/portfolio/bubble";
import { steppedBubble } from "#web/portfolio/bubble-steps";

const bubble = (id: string, x: number, y: number): Bubble => ({
  id,
  name: id,
  x,
  y,
  size: 20,
  band: "none",
  isFlagged: false,
});
const three = [bubble("middle", 50, 10), bubble("left", 10, 50), bubble("right", 90, 30)];

it.each([
  ["ArrowRight", "left", "middle"],
  ["ArrowRight", "right", "right"],
  ["ArrowLeft", "right", "middle"],
  ["ArrowUp", "middle", "right"],
  ["ArrowDown", "left", "right"],
  ["Home", "right", "left"],
  ["End", "left", "right"],
])("goes by %s from %s to %s", (key, from, to) => {
  expect(steppedBubble(three, from, key)?.id).toBe(to);
});

it("stays where other keys are pressed", () => {
  expect([steppedBubble(three, "left", "Enter"), steppedBubble([], "left", "End")]).toEqual([null, null]);
});

it("leads to every bubble from the first on, also where they lie on one place", () => {
  const coordinate = fc.integer({ min: 0, max: 4 });
  const some = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(some, fc.constantFrom("ArrowRight", "ArrowUp"), (places, key) => {
      const bubbles = places.map(([x, y], at) => bubble(`b${at}`, x, y));
      const back = key === "ArrowRight" ? "ArrowLeft" : "ArrowDown";
      const reached = new Set<string>();
      let at: Bubble | null = bubbles[0] ?? null;
      for (let step = 0; at && step < bubbles.length; step += 1) at = steppedBubble(bubbles, at.id, back);
      for (let step = 0; at && step < bubbles.length; step += 1) {
        reached.add(at.id);
        at = steppedBubble(bubbles, at.id, key);
      }
      return reached.size === bubbles.length;
    }),
  );
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { layOutClassFlow } from "#web/settings/class-flow-layout";

const names = ["key", "nurture", "watch", "exit", "insufficient"];
/** How many accounts go from each class to each. */
const flows = fc.array(fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 });

function pictureOf(counts: number[][]) {
  const cell = (from: number, to: number) => counts[from]?.[to] ?? 0;
  const places = names.map((_, at) => at);
  const classes = names.map((name, at) => ({
    class: name,
    before: places.reduce((sum, to) => sum + cell(at, to), 0),
    after: places.reduce((sum, from) => sum + cell(from, at), 0),
  }));
  const moves = names.flatMap((from, a) =>
    names.flatMap((to, b) => (a !== b && cell(a, b) > 0 ? [{ from, to, accounts: cell(a, b) }] : [])),
  );
  return layOutClassFlow(classes, moves);
}

it("fills every bar that holds accounts with ribbons, none over another", () => {
  fc.assert(
    fc.property(flows, (counts) => {
      const { left, ribbons } = pictureOf(counts);
      for (const bar of left.filter(({ count }) => count > 0)) {
        const own = ribbons.filter(({ from }) => from === bar.id).map((one) => one.left);
        const edges = own.toSorted((a, b) => a.y - b.y);
        expect(edges.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(bar.height, 6);
        edges.forEach(({ y }, at) => {
          const before = edges.slice(0, at).reduce((sum, { height }) => sum + height, bar.y);
          expect(y).toBeCloseTo(before, 6);
        });
      }
    }),
  );
});

it("keeps room for the name of a class without accounts", () => {
  const { left } = layOutClassFlow([{ class: "key", before: 0, after: 0 }], []);
  expect(left[0]?.height).toBeGreaterThanOrEqual(12);
});

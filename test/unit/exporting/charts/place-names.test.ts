import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Circle, placeNames, textBox } from "#exporting/charts/place-names";

const area = { width: 500, height: 400 };
const fontSize = 12;
const named = (circles: readonly Circle[], text: string) => circles.map((circle) => ({ circle, text, fontSize }));

const circle = fc.record({
  x: fc.integer({ min: 0, max: area.width }),
  y: fc.integer({ min: 0, max: area.height }),
  diameter: fc.integer({ min: 6, max: 48 }),
});
const circles = fc
  .array(circle, { minLength: 1, maxLength: 20 })
  .map((all) => all.map((one, at) => ({ ...one, id: `A${at}` })));

describe("placeNames", () => {
  it("puts a lone name to the right of its circle", () => {
    const lone = [{ id: "A", x: 100, y: 100, diameter: 20 }];
    // Half of the circle, 3 pixels of gap, half of four characters of 12.
    expect(placeNames(named(lone, "宏达汽车"), lone, area).get("A")).toEqual([10 + 3 + 24, 0]);
  });

  it("puts it to the left where the area ends", () => {
    const lone = [{ id: "A", x: 490, y: 100, diameter: 20 }];
    expect(placeNames(named(lone, "宏达汽车"), lone, area).get("A")).toEqual([-37, 0]);
  });

  it("gives a name no place where it would hide an unnamed circle", () => {
    const own = { id: "A", x: 250, y: 200, diameter: 10 };
    const wall = Array.from({ length: 400 }, (_, at) => ({
      id: `W${at}`,
      x: 130 + (at % 20) * 12,
      y: 80 + Math.floor(at / 20) * 12,
      diameter: 6,
    }));
    const first = { id: "B", x: 20, y: 20, diameter: 10 };
    expect([...placeNames(named([first, own], "宏达汽车"), [first, own, ...wall], area).keys()]).toEqual(["B"]);
  });

  it("always places the first, and lets no two others meet", () => {
    fc.assert(
      fc.property(circles, (all) => {
        const placed = placeNames(named(all, "Hongda 宏达"), all, area);
        expect(placed.has("A0")).toBe(true);
        const boxes = all.flatMap(({ id, x, y }) => {
          const offset = placed.get(id);
          return offset && id !== "A0"
            ? [textBox("Hongda 宏达", fontSize, { x: x + offset[0], y: y + offset[1] })]
            : [];
        });
        for (const [at, a] of boxes.entries()) {
          for (const b of boxes.slice(at + 1)) {
            const meet = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
            expect(meet).toBe(false);
          }
        }
      }),
    );
  });
});

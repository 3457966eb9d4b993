import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linePath } from "#web/people/line-path";
import { type Line, type PlacedPerson, placePeople } from "#web/people/place-people";

const person = (id: string, power: number | null, roles: string[] = []): PlacedPerson => ({ id, power, roles });
const reports = (from: string, to: string): Line => ({ from, to, kind: "reports-to" });
const sways = (from: string, to: string): Line => ({ from, to, kind: "influences" });

const team: fc.Arbitrary<PlacedPerson[]> = fc
  .array(
    fc.record({ power: fc.option(fc.integer({ min: 1, max: 5 })), role: fc.constantFrom("A", "D", "S", "E", "I") }),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((people) => people.map(({ power, role }, at) => person(`C-${at}`, power, [role])));

describe("the layers of the power map", () => {
  it("put power at the top, and everybody below their superior even where power is equal", () => {
    const { places, rows } = placePeople(
      [person("staff", 4), person("head", 4), person("chief", 5)],
      [reports("staff", "head"), reports("head", "chief")],
      6,
    );
    expect([rows, places.get("chief")?.y, places.get("head")?.y, places.get("staff")?.y]).toEqual([
      3,
      1 / 6,
      0.5,
      5 / 6,
    ]);
  });

  it("place a role nobody is known to hold by the role", () => {
    const { places } = placePeople([person("role.A", null, ["A"]), person("role.I", null, ["I"])], [], 6);
    expect([places.get("role.A")?.y, places.get("role.I")?.y]).toEqual([0.25, 0.75]);
  });

  it("turn a row around where that uncrosses two lines", () => {
    const people = [person("left", 5), person("right", 5), person("of right", 3), person("of left", 3)];
    const { places } = placePeople(people, [reports("of right", "right"), reports("of left", "left")], 6);
    const xOf = (id: string) => places.get(id)?.x;
    expect([xOf("of left"), xOf("of right")]).toEqual([xOf("left"), xOf("right")]);
  });

  it("let nobody stand on a line between two others where there is room", () => {
    const people = [person("chief", 5), person("between", 4), person("staff", 2)];
    const { places } = placePeople(people, [sways("staff", "chief")], 6);
    expect([places.get("chief")?.x, places.get("between")?.x, places.get("staff")?.x]).toEqual([0.5, 0.3, 0.5]);
  });

  it("give everybody a place of their own inside the drawing, at most so many in a row", () => {
    fc.assert(
      fc.property(team, fc.integer({ min: 1, max: 6 }), (people, perRow) => {
        const { places, rows } = placePeople(people, [], perRow);
        const taken = [...places.values()];
        const inRow = Array.from(
          { length: rows },
          (_, at) => taken.filter(({ y }) => Math.floor(y * rows) === at).length,
        );
        expect(new Set(taken.map(({ x, y }) => `${x} ${y}`)).size).toBe(people.length);
        expect(taken.every(({ x, y }) => x > 0 && x < 1 && y > 0 && y < 1)).toBe(true);
        expect(Math.max(...inRow)).toBeLessThanOrEqual(perRow);
      }),
    );
  });

  it("give the same drawing for the same people", () => {
    fc.assert(
      fc.property(team, (people) => {
        const lines = people.slice(1).map(({ id }, at) => sways(id, `C-${at}`));
        expect(placePeople(people, lines, 4)).toEqual(placePeople(people, lines, 4));
      }),
    );
  });
});

describe("a line of the power map", () => {
  const box = { width: 100, height: 40 };

  it("runs straight from edge to edge", () => {
    expect(linePath({ x: 50, y: 200 }, { x: 50, y: 0 }, box, 0)).toBe("M50,180Q50,100 50,20");
  });

  it("bends to one side, so that the way back lies on the other", () => {
    expect([
      linePath({ x: 0, y: 0 }, { x: 400, y: 0 }, box, 0.1),
      linePath({ x: 400, y: 0 }, { x: 0, y: 0 }, box, 0.1),
    ]).toEqual(["M50,10Q200,40 350,10", "M350,-10Q200,-40 50,-10"]);
  });

  it("ends on the edge of both boxes, away from their corners", () => {
    const far = fc.integer({ min: 150, max: 600 });
    const sign = fc.constantFrom(-1, 1);
    fc.assert(
      fc.property(far, far, sign, sign, fc.constantFrom(0, 0.14), (x, y, signX, signY, bend) => {
        const to = { x: x * signX, y: y * signY };
        const [startX = 0, startY = 0] = (linePath({ x: 0, y: 0 }, to, box, bend) ?? "")
          .slice(1)
          .split(/[,Q]/u)
          .map(Number);
        const isOnSide = Math.abs(startX) === box.width / 2 && Math.abs(startY) <= box.height / 2 - 10;
        const isOnEnd = Math.abs(startY) === box.height / 2 && Math.abs(startX) <= box.width / 2 - 14;
        expect(isOnSide || isOnEnd).toBe(true);
      }),
    );
  });

  it("is none between two people in one place", () => {
    expect(linePath({ x: 5, y: 5 }, { x: 5, y: 5 }, box, 0)).toBeNull();
  });
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { pageOf } from "#services/page-of";

const list = (length: number) => Array.from({ length }, (_, at) => ({ id: `r${at}` }));

it("gives the items after the cursor", () => {
  expect(pageOf(list(5), { cursor: "r1", limit: 2 })).toEqual({
    items: [{ id: "r2" }, { id: "r3" }],
    nextCursor: "r3",
  });
});

it("has no cursor on the last page, even when it is full", () => {
  expect(pageOf(list(4), { cursor: "r1", limit: 2 }).nextCursor).toBeNull();
});

it("starts anew after a cursor that nobody knows", () => {
  expect(pageOf(list(3), { cursor: "gone", limit: 1 }).items).toEqual([{ id: "r0" }]);
});

it("walks every item exactly once, whatever the size of the pages", () => {
  fc.assert(
    fc.property(fc.nat(60), fc.integer({ min: 1, max: 20 }), (length, limit) => {
      const walked: { id: string }[] = [];
      let cursor: string | undefined;
      do {
        const page = pageOf(list(length), { cursor, limit });
        walked.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      expect(walked).toEqual(list(length));
    }),
  );
});

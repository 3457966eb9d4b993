import { expect, it } from "vitest";
import { splitRange } from "#web/notes/split-range";

it("cuts a note by UTF-16 offsets, so that a passage after an emoji is still the passage", () => {
  const text = "👍 预算已确认。下周签。";
  const start = text.indexOf("预算");
  expect(splitRange(text, { start, end: start + 6 })).toEqual({
    before: "👍 ",
    marked: "预算已确认。",
    after: "下周签。",
  });
});

it.each([[null], [{ start: 3, end: 99 }], [{ start: -1, end: 2 }], [{ start: 2, end: 2 }]])(
  "marks nothing for the range %j",
  (range) => {
    expect(splitRange("short", range)).toEqual({ before: "short", marked: "", after: "" });
  },
);

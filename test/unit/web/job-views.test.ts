import { describe, expect, it } from "vitest";
import { formatMoment } from "#web/format/format-moment";
import { moveOf } from "#web/jobs/job-moves";
import { readProgress } from "#web/jobs/read-progress";

describe("the progress of a job", () => {
  it.each([
    [
      { done: 3, total: 10, file: "a.md" },
      { done: 3, total: 10, file: "a.md" },
    ],
    [
      { done: 12, total: 10 },
      { done: 10, total: 10, file: null },
    ],
  ])("of %j is read as %j", (told, read) => {
    expect(readProgress(told)).toEqual(read);
  });

  it.each([null, "half", [1, 2], { done: 1 }, { done: 0, total: 0 }])("of %j counts nothing", (told) => {
    expect(readProgress(told)).toBeNull();
  });
});

describe("what can be done about a job", () => {
  it.each([
    ["uploading", "cancel"],
    ["queued", "cancel"],
    ["running", "cancel"],
    ["failed", "retry"],
    ["dead", "retry"],
    ["done", null],
    ["cancelled", null],
  ] as const)("that is %s is %s", (status, move) => {
    expect(moveOf({ status, cancelRequested: false })).toBe(move);
  });

  it("that stops already is nothing", () => {
    expect(moveOf({ status: "running", cancelRequested: true })).toBeNull();
  });
});

describe("a moment", () => {
  it.each([
    ["zh", "2026年3月5日 06:07"],
    ["en", "5 Mar 2026 06:07"],
  ] as const)("is written in %s where the reader is", (lang, written) => {
    expect(formatMoment(new Date(2026, 2, 5, 6, 7).toISOString(), lang)).toBe(written);
  });
});

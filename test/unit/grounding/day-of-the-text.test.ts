import { describe, expect, it } from "vitest";
import { ledgerEntrySchema } from "#domain/evidence";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

const ledger = prepareLedger(
  ledgerEntrySchema.array().parse([
    { id: "F1", kind: "fact", path: "visit.next", entity: "ACME", value: { type: "date", value: "2026-03-05" } },
    { id: "N1", kind: "note", noteId: "n1", date: "2025-11-03", text: "They said: we decide next month." },
    { id: "N2", kind: "note", noteId: "n2", date: "2025-06-22", title: "New lamps from January", text: "A call." },
    { id: "F2", kind: "fact", path: "account.profile", value: { type: "text", value: "照明年耗电是降本项目之一。" } },
  ]),
);

function findingsOf(text: string, asOf?: string): string[] {
  return verify({ text, ledger, lang: "en", asOf }).findings.map(
    ({ code, severity, span }) => `${severity} ${code} ${span}`,
  );
}

describe("dates told from the day of the text", () => {
  it.each([
    "The next visit is this month [F1].",
    "The next visit is tomorrow [F1].",
    "下次拜访在明天 [F1]。",
    "下次拜访在 3月5日 [F1]。",
  ])("agree with the evidence of that day: %s", (text) => {
    expect(findingsOf(text, "2026-03-04")).toEqual([]);
  });

  it.each([
    ["The next visit is next month [F1].", "next month"],
    ["The next visit is today [F1].", "today"],
    ["下次拜访在上个月 [F1]。", "上个月"],
    ["下次拜访在昨天 [F1]。", "昨天"],
  ])("are findings when the evidence names another: %s", (text, span) => {
    expect(findingsOf(text, "2026-03-04")).toEqual([`block unsupported-date ${span}`]);
  });

  it("are counted from a day of their own inside quotations", () => {
    expect(findingsOf("They said “we decide next month” [N1].", "2026-06-01")).toEqual([]);
  });

  it.each(["New lamps from January: a call [N2].", "客户档案：照明年耗电是降本项目之一。[F2]"])(
    "stay as they stand on record where a title or text is repeated word for word: %s",
    (text) => {
      expect(findingsOf(text, "2026-11-15")).toEqual([]);
    },
  );
});

describe("dates with two readings", () => {
  it.each(["The next visit is on 3/5/2026 [F1].", "The next visit is on 5/3/2026 [F1]."])(
    "are warned of when one of them is in the evidence: %s",
    (text) => {
      expect(findingsOf(text)).toEqual([expect.stringContaining("warn unsupported-date")]);
    },
  );

  it("block when neither is", () => {
    expect(findingsOf("The next visit is on 4/6/2026 [F1].")).toEqual(["block unsupported-date 4/6/2026"]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { exportFileName } from "#exporting/export-file-name";
import { arbitraryText } from "./arbitrary-text.ts";

const draft = { accountName: "华星机械", kind: "visit-brief", asOf: parseDay("2026-11-15") } as const;

describe("exportFileName", () => {
  it.each([
    ["华星机械（苏州）", "华星机械（苏州）-visit-brief-2026-11-15.docx"],
    ["Müller & Söhne GmbH", "Müller-&-Söhne-GmbH-visit-brief-2026-11-15.docx"],
    ["../../etc/passwd", "etc-passwd-visit-brief-2026-11-15.docx"],
    ['a\\b:c*d?"e"<f>|g\r\nh', "a-b-c-d-e-f-g-h-visit-brief-2026-11-15.docx"],
    ["...", "visit-brief-2026-11-15.docx"],
  ])("of %j is %s", (accountName, fileName) => {
    expect(exportFileName({ ...draft, accountName }, "docx")).toBe(fileName);
  });

  it("has no path in it and fits a file system, whatever the account is called", () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryText, fc.string({ unit: "binary", minLength: 200 })), (accountName) => {
        const fileName = exportFileName({ ...draft, accountName }, "docx");
        expect(fileName).not.toMatch(/[/\\:*?"<>|\s\p{Cc}\p{Cs}]|^[.-]|\.\./u);
        expect(new TextEncoder().encode(fileName).length).toBeLessThanOrEqual(255);
      }),
    );
  });
});

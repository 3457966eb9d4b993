import { describe, expect, it } from "vitest";
import { industryConfigs } from "#scoring/industry-config";
import { layOverrides, scoringProblems } from "#scoring/scoring-overrides";

describe("own overrides over those of the file", () => {
  it("win member by member", () => {
    const layered = layOverrides({ minCoverage: 0.4, rfm: { high: 4 } }, { rfm: { windowMonths: 6 } });
    expect(layered).toEqual({ minCoverage: 0.4, rfm: { high: 4, windowMonths: 6 } });
  });

  it("speak of the same industry whatever the case of its name", () => {
    const { of } = industryConfigs(
      layOverrides(
        { profiles: { Retail: { minCoverage: 0.3, rfm: { high: 4 } } } },
        { profiles: { " RETAIL ": { minCoverage: 0.2 } } },
      ),
    );
    expect([of("retail").minCoverage, of("Retail").rfm.high]).toEqual([0.2, 4]);
  });

  it("leave the other's values alone", () => {
    const file = { scorecard: { classes: { key: 80 } } };
    layOverrides(file, { scorecard: { classes: { key: 90 } } });
    expect(file.scorecard.classes.key).toBe(80);
  });
});

describe("what is wrong with overrides", () => {
  it("is nothing where they hold", () => {
    expect(scoringProblems({ profiles: { Retail: { scorecard: { classes: { key: 72 } } } } })).toEqual([]);
  });

  it("is told at every path, in both languages", () => {
    const problems = scoringProblems({ scorecard: { classes: { key: 1 } }, profiles: { 零售: { rfm: { high: 9 } } } });
    expect(problems.map(({ field, reasons }) => [field, reasons?.zh])).toEqual([
      ["scorecard.classes", "分界线须依次降低：重点、培养、警惕"],
      ["profiles.零售.rfm.high", expect.stringMatching(/[\u4e00-\u9fff]/)],
    ]);
  });

  it("is told for a profile that fits the common values no more", () => {
    const problems = scoringProblems({
      scorecard: { classes: { key: 90, nurture: 85 } },
      profiles: { 零售: { scorecard: { classes: { key: 80 } } } },
    });
    expect(problems.map(({ field }) => field)).toEqual(["profiles.零售.scorecard.classes"]);
  });

  it("is told where profiles are no set of profiles", () => {
    expect(scoringProblems({ profiles: 3 }).map(({ field }) => field)).toEqual(["profiles"]);
  });
});

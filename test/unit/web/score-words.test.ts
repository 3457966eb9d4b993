import { describe, expect, it } from "vitest";
import { scoringBondsEn } from "#text/scoring-bonds.en";
import { scoringBondsZh } from "#text/scoring-bonds.zh";
import { scoringPortfolioEn } from "#text/scoring-portfolio.en";
import { scoringPortfolioZh } from "#text/scoring-portfolio.zh";
import { scoringRisksEn } from "#text/scoring-risks.en";
import { scoringRisksZh } from "#text/scoring-risks.zh";
import { en } from "#web/text/en";
import { zh } from "#web/text/zh";

type Words = Readonly<Record<string, string>>;
const spoken: [string, Words, Words][] = [
  ["zh", { ...scoringBondsZh, ...scoringPortfolioZh, ...scoringRisksZh }, zh],
  ["en", { ...scoringBondsEn, ...scoringPortfolioEn, ...scoringRisksEn }, en],
];

/** Groups of the screens that name the same things as the scores' own sentences, and where those keep the names. */
const groups = {
  octant: "octant",
  posture: "posture",
  falseKey: "factor.false-key",
  risk: "factor.risks",
  rung: "rung",
  milestone: "milestone",
} as const;

/** By falseKey and risk the sentences of a check are found: they begin with its name. */
describe.each(spoken)("the words of the screens in %s", (_lang, ofScores, ofScreens) => {
  it.each(Object.entries(groups))("name every %s as the score's sentences do", (group, source) => {
    const own = Object.entries(ofScreens).filter(([key]) => key.startsWith(`${group}.`));
    const others = own.map(([key]) => [key, ofScores[`${source}.${key.slice(group.length + 1)}`]]);
    expect(own.length).toBeGreaterThan(0);
    expect(others).toEqual(own);
  });
});

import { describe, expect, it } from "vitest";
import { createCountryVocabulary } from "#importing/country-names";
import { editDistance } from "#importing/edit-distance";
import { createIndustryVocabulary } from "#importing/industry-names";

describe("edit distance", () => {
  it.each([
    ["technolgy", "technology", 1],
    ["germnay", "germany", 1],
    ["kitten", "sitting", 3],
    ["", "abc", 3],
    ["same", "same", 0],
  ])("%s → %s is %i", (first, second, distance) => {
    expect(editDistance(first, second)).toBe(distance);
  });
});

describe("closed vocabularies", () => {
  const country = createCountryVocabulary();
  const industry = createIndustryVocabulary();

  it.each([
    ["Philipines", "Philippines"],
    ["Germnay", "Germany"],
    ["united staes", "united states"],
  ])("mends %s to %s", (written, word) => {
    expect(country(written)).toEqual({ word, state: "repaired" });
  });

  it.each([["China"], ["中国"], ["CN"], ["united states"], ["Hong Kong"]])(
    "knows %s and leaves it as written",
    (written) => {
      expect(country(written)).toEqual({ word: written, state: "known" });
    },
  );

  it.each([["Irak"], ["Korea"], ["Atlantis"], ["Chine"]])("leaves %s alone", (written) => {
    expect(country(written)).toEqual({ word: written, state: "unknown" });
  });

  it.each([
    ["technolgy", "technology", "repaired"],
    ["Technolgy", "Technology", "repaired"],
    ["dining", "dining", "unknown"],
    ["machinerys", "machinerys", "unsure"],
    ["semiconducto", "semiconductor", "repaired"],
    ["机械制造", "机械制造", "unknown"],
  ])("spells the industry %s as %s (%s)", (written, word, state) => {
    expect(industry(written)).toEqual({ word, state });
  });
});

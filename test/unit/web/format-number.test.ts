import { expect, it } from "vitest";
import { formatFixed, formatNumber, formatPercent, formatShare } from "#web/format/format-number";

it("leaves superfluous zeros out of a figure and keeps them in a column", () => {
  expect([formatNumber(2368.4), formatNumber(12), formatFixed(12, 1)]).toEqual(["2,368.4", "12", "12.0"]);
});

it("writes no minus before a figure that rounds to zero", () => {
  expect([formatNumber(-0.01), formatFixed(-0.01, 1), formatPercent(-0.04)]).toEqual(["0", "0.0", "0%"]);
});

it("rounds a share down, so that too little never reads as enough", () => {
  expect([formatShare(0.4996), formatShare(0.5), formatShare(0.83)]).toEqual(["49.9%", "50%", "83%"]);
});

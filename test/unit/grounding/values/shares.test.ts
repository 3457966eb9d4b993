import { describe, expect, it } from "vitest";
import { briefValues } from "./brief-value.ts";

describe("shares, multiples and discounts", () => {
  it.each([
    ["１２％", "percent 12"],
    ["12 percent", "percent 12"],
    ["12 per cent", "percent 12"],
    ["twelve percent", "percent 12"],
    ["百分之十二", "percent 12"],
    ["百分之12.5", "percent 12.5"],
    ["千分之三", "percent 0.3"],
    ["3‰", "percent 0.3"],
    ["三成", "percent 30"],
    ["3成", "percent 30"],
    ["三成五", "percent 35"],
    ["两成半", "percent 25"],
    ["一半", "percent 50"],
    ["过半", "percent >50"],
    ["半数以上", "percent ≥50"],
    ["half of the orders", "percent 50"],
    ["四分之三", "percent 75"],
    ["三分之二", "percent 66.6666666667"],
    ["two thirds of the orders", "percent 66.6666666667"],
    ["two-thirds", "percent 66.6666666667"],
    ["one in five", "percent 20"],
    ["3/4 of the orders", "percent 75"],
    ["-3.5%", "percent -3.5"],
    ["2.5 个百分点", "percent 2.5"],
    ["两个百分点", "percent 2"],
    ["3 percentage points", "percent 3"],
    ["3pp", "percent 3"],
    ["50 bps", "percent 0.5"],
    ["25 basis points", "percent 0.25"],
    ["10%–20%", "range percent 10..percent 20"],
    ["10%至15%", "range percent 10..percent 15"],
    ["10-20%", "range percent 10..percent 20"],
    ["between 10 and 20 percent", "range percent 10..percent 20"],
    ["from 10% to 20%", "range percent 10..percent 20"],
    ["三到五成", "range percent 30..percent 50"],
  ])("reads the share %s", (text, expected) => {
    expect(briefValues(text)).toEqual([expected]);
  });

  it.each([
    ["3倍", "multiple 3"],
    ["1.5 倍", "multiple 1.5"],
    ["增长两倍", "multiple 3"],
    ["增长了1.5倍", "multiple 2.5"],
    ["增长到3倍", "multiple 3"],
    ["翻一番", "multiple 2"],
    ["翻番", "multiple 2"],
    ["翻两番", "multiple 4"],
    ["翻倍", "multiple 2"],
    ["減半", "multiple 0.5"],
    ["减半", "multiple 0.5"],
    ["腰斩", "multiple 0.5"],
    ["doubled", "multiple 2"],
    ["tripled", "multiple 3"],
    ["quadrupled", "multiple 4"],
    ["halved", "multiple 0.5"],
    ["2.5x", "multiple 2.5"],
    ["threefold", "multiple 3"],
    ["5-fold", "multiple 5"],
    ["three times as many", "multiple 3"],
    ["twice as many", "multiple 2"],
  ])("reads the multiple %s", (text, expected) => {
    expect(briefValues(text)).toEqual([expected]);
  });

  it.each([
    ["八五折", "discount 85"],
    ["8.5折", "discount 85"],
    ["85折", "discount 85"],
    ["八折", "discount 80"],
    ["9折", "discount 90"],
    ["15% off", "discount 85"],
    ["20 percent off", "discount 80"],
    ["half price", "discount 50"],
    ["半价", "discount 50"],
  ])("reads the price that %s leaves", (text, expected) => {
    expect(briefValues(text)).toEqual([expected]);
  });
});

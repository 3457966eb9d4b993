import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agrees } from "#grounding/values/compare-values";
import { findValues } from "#grounding/values/find-values";
import { renderQuantityAs, type UnitWords, unitStyles } from "#grounding/values/render-styles";
import { briefValues } from "./brief-value.ts";

/** Whether what the first text says follows from the second, read out of a text. */
function follows(written: string, evidence: string): boolean {
  const [claimed] = findValues(written);
  const [held] = findValues(evidence);
  return claimed !== undefined && claimed.kind !== "range" && held !== undefined && agrees(claimed, held, true);
}

const units: readonly (UnitWords & { dimension: string; size: number })[] = [
  { symbol: "kg", zh: "公斤", en: "kilograms", dimension: "mass", size: 1 },
  { symbol: "t", zh: "吨", en: "tonnes", dimension: "mass", size: 1e3 },
  { symbol: "km", zh: "公里", en: "kilometres", dimension: "length", size: 1e3 },
  { symbol: "mm", zh: "毫米", en: "millimetres", dimension: "length", size: 1e-3 },
  { symbol: "m²", zh: "平方米", en: "square metres", dimension: "area", size: 1 },
  { symbol: "ha", zh: "公顷", en: "hectares", dimension: "area", size: 1e4 },
  { symbol: "L", zh: "升", en: "litres", dimension: "volume", size: 1e-3 },
  { symbol: "m³", zh: "立方米", en: "cubic metres", dimension: "volume", size: 1 },
  { symbol: "kW", zh: "千瓦", en: "kilowatts", dimension: "power", size: 1e3 },
  { symbol: "MWh", zh: "兆瓦时", en: "megawatt-hours", dimension: "energy", size: 3.6e9 },
  { symbol: "kV", zh: "千伏", en: "kilovolts", dimension: "voltage", size: 1e3 },
  { symbol: "MHz", zh: "兆赫", en: "megahertz", dimension: "frequency", size: 1e6 },
  { symbol: "lm", zh: "流明", en: "lumens", dimension: "luminous flux", size: 1 },
  { symbol: "MPa", zh: "兆帕", en: "megapascals", dimension: "pressure", size: 1e6 },
  { symbol: "dB", zh: "分贝", en: "decibels", dimension: "sound", size: 1 },
];

describe("physical units", () => {
  it.each([
    ["1,200 sq ft", "count 1200 sq ft"],
    ["6 m/s", "count 6 m/s"],
    ["140 lm/W", "count 140 lm/W"],
    ["每公顷 3.9 吨", "count 3.9 吨"],
    ["22.4 L/100 km", "count 22.4 L/100 km"],
    ["58 dB(A)", "count 58 dB(A)"],
    ["500 N·m", "count 500 N·m"],
    ["twelve kilowatt-hours", "count 12 kilowatt-hours"],
    ["3 A customers", "number 3"],
    ["two second-hand lifts", "number 2"],
    ["由 3 升至 5", "number 3"],
  ])("are read in %s", (text, expected) => {
    expect(briefValues(text)[0]).toBe(expected);
  });

  it.each(["in the 1990s", "the 90s"])("are not read in %s", (text) => {
    expect(briefValues(text)).toEqual([]);
  });

  it.each(unitStyles)("read back as the same figure and unit (%s)", (style) => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999 }), fc.constantFrom(...units), (value, unit) => {
        const { dimension, size } = unit;
        const measures = expect.arrayContaining([{ dimension, size: expect.closeTo(size, 9) }]);
        expect(findValues(renderQuantityAs(value, unit, style))).toMatchObject([{ kind: "count", value, measures }]);
      }),
      { numRuns: 200 },
    );
  });

  it("agree with themselves in every unit of their dimension, and with none of another", () => {
    const unit = fc.constantFrom(...units);
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9_999 }), unit, unit, (value, one, other) => {
        const [held] = findValues(renderQuantityAs(value, one, "symbol"));
        const converted = Number(((value * one.size) / other.size).toPrecision(12));
        const [claimed] = findValues(renderQuantityAs(converted, other, "en"));
        const same = one.dimension === other.dimension;
        if (!/e/.test(String(converted)) && claimed && claimed.kind !== "range" && held) {
          expect(agrees(claimed, held)).toBe(same);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["2,300 kg", "2.3 t"],
    ["2.3 吨", "2,300 公斤"],
    ["1.5 MW", "1,500 千瓦"],
    ["7 MWh", "7,000 度"],
    ["15 亩", "1 公顷"],
    ["0.4 km²", "40 ha"],
    ["900 litres", "0.9 立方米"],
    ["2.1 bar", "210 kPa"],
    ["36 km/h", "10 m/s"],
    ["0.72 g/cm³", "0.72 kg/L"],
    ["EUR 80 per MWh", "EUR 0.08 per kWh"],
    ["每吨 640 元", "0.64 元/公斤"],
    ["2 TB", "2,048 GB"],
    ["2 TB", "2,000 GB"],
    ["90 秒", "1.5 分钟"],
    ["零下 25 度", "-25 ℃"],
    ["30 ppm", "0.003%"],
    ["32 kg", "32"],
  ])("let %s follow from %s", (written, evidence) => {
    expect(follows(written, evidence)).toBe(true);
  });

  it.each([
    ["32 t", "32 kg"],
    ["32 lb", "32 公斤"],
    ["32 斤", "32 kg"],
    ["60 MW", "60 kW"],
    ["60 kW", "60 kWh"],
    ["700 square feet", "700 平方米"],
    ["700 亩", "700 公顷"],
    ["90 miles", "90 km"],
    ["20 加仑", "20 升"],
    ["0.5 μm", "0.5 nm"],
    ["8 km/h", "8 m/s"],
    ["150 Wh/t", "150 Wh/kg"],
    ["EUR 80 per kWh", "EUR 80 per MWh"],
    ["25 °F", "25 °C"],
    ["25 K", "25 °C"],
    ["4.2 pieces", "4.2 t"],
    ["40 minutes", "40 秒"],
    ["2 t", "2,700 kg"],
  ])("do not let %s follow from %s", (written, evidence) => {
    expect(follows(written, evidence)).toBe(false);
  });
});

describe("durations in another unit", () => {
  it.each([
    ["48 小时", "2 天"],
    ["two weeks", "14 天"],
    ["three months", "90 days"],
    ["一个月", "30 天"],
    ["半个月", "15 天"],
    ["半年", "26 weeks"],
    ["a year and a half", "18 个月"],
    ["about three months", "84 days"],
  ])("let %s follow from %s", (written, evidence) => {
    const [claimed] = findValues(written);
    const [held] = findValues(evidence);
    expect(claimed && held && claimed.kind !== "range" && agrees(claimed, held)).toBe(true);
  });

  it.each([
    ["twelve months", "12 weeks"],
    ["18 weeks", "18 个月"],
    ["two years", "18 months"],
    ["three months", "80 days"],
    ["24 days", "24 months"],
    ["two months", "7 weeks"],
  ])("do not let %s follow from %s", (written, evidence) => {
    expect(follows(written, evidence)).toBe(false);
  });
});

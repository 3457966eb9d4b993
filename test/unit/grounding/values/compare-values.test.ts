import { describe, expect, it } from "vitest";
import { agrees } from "#grounding/values/compare-values";
import { findValues } from "#grounding/values/find-values";

/** Whether what the first text says follows from the second. */
function follows(written: string, evidence: string): boolean {
  const [claimed] = findValues(written);
  const [held] = findValues(evidence);
  return claimed !== undefined && claimed.kind !== "range" && held !== undefined && agrees(claimed, held);
}

describe("agrees", () => {
  it.each([
    ["2,000万元", "¥20M"],
    ["¥23.7M", "2,368万元"],
    ["两千万元", "CNY 20.0M"],
    ["三成", "30%"],
    ["约 2,000万元", "2,090万元"],
    ["about CNY 117 million", "CNY 116.6 million"],
    ["约 3887 万元", "3886.7 万元"],
    ["about 3 million yuan", "2.6 million yuan"],
    ["about 30%", "29%"],
    ["3 个月", "90 天"],
    ["over 20 orders", "22 orders"],
    ["20 多家", "29 家"],
    ["20 多家", "20 多家"],
    ["几十家", "45 家"],
    ["at least 30 orders", "30 orders"],
    ["up to 30%", "30%"],
    ["nearly 30%", "29.6%"],
    ["不到三成", "28%"],
    ["30 orders", "about 30 orders"],
    ["半年", "6 months"],
    ["18 个月", "一年半"],
    ["周四", "2026-03-05"],
    ["Wednesday", "Monday to Friday"],
    ["2026年一季度", "2026-03-05"],
    ["3/5/2026", "5 March 2026"],
    ["3/5/2026", "March 5, 2026"],
    ["下午三点", "15:00"],
    ["三点半", "15:30"],
    ["doubled", "翻一番"],
    ["翻一番", "100%"],
    ["八五折", "15% off"],
    ["八五折", "85%"],
    ["50 bps", "0.5 个百分点"],
  ])("lets %s follow from %s", (written, evidence) => {
    expect(follows(written, evidence)).toBe(true);
  });

  it.each([
    ["2,000万元", "2,368万元"],
    ["¥23.8M", "2,368万元"],
    ["2,000万元", "US$20M"],
    ["约 2,000万元", "2,190万元"],
    ["about CNY 127 million", "CNY 116.6 million"],
    ["约 3987 万元", "3886.7 万元"],
    ["about 4,900", "4,700"],
    ["over 20 orders", "20 orders"],
    ["over 20 orders", "40 orders"],
    ["20 多家", "20 家"],
    ["20 多家", "31 家"],
    ["几十家", "120 家"],
    ["20 家", "几十家"],
    ["at least 30 orders", "29 orders"],
    ["up to 30%", "31%"],
    ["nearly 30%", "30.5%"],
    ["nearly 30%", "over 30%"],
    ["不到三成", "30%"],
    ["周三", "2026-03-05"],
    ["Saturday", "Monday to Friday"],
    ["2026年二季度", "2026-03-05"],
    ["2026年3月", "2025年3月"],
    ["4/5/2026", "March 5, 2026"],
    ["下午三点", "3:00"],
    ["9:30", "9:45"],
    ["doubled", "tripled"],
    ["翻一番", "50%"],
    ["八五折", "20% off"],
    ["第三", "第四"],
  ])("does not let %s follow from %s", (written, evidence) => {
    expect(follows(written, evidence)).toBe(false);
  });
});

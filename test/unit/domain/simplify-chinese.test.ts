import { describe, expect, it } from "vitest";
import { simplifyChinese } from "#domain/simplify-chinese";

describe("simplifying Chinese", () => {
  it.each([
    ["江南泵業有限公司", "江南泵业有限公司"],
    ["陳總說預算已經批準", "陈总说预算已经批准"],
    ["乾燥設備", "干燥设备"],
    ["乾坤", "乾坤"],
    ["軟體", "软体"],
  ])("writes %s as %s", (traditional, simplified) => {
    expect(simplifyChinese(traditional)).toBe(simplified);
  });

  it.each(["我们的客户后来看了著作", "核心供应商的文件", "GTX Pro 5000", "カタログ", ""])(
    "leaves %s as it is",
    (text) => {
      expect(simplifyChinese(text)).toBe(text);
    },
  );
});

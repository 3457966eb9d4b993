import { describe, expect, it } from "vitest";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

const value = {
  subletting: false,
  securityDeposit: true,
  autoRenew: true,
  takeOrPay: false,
  mfa: true,
  sourceCodeEscrow: false,
  freightLift: true,
  sprinklerSystem: false,
  backupGenerator: true,
  ownQuay: false,
};
const ledger = prepareLedger([{ id: "R1", kind: "record", value }]);

function blocks(text: string, lang: "zh" | "en"): string[] {
  return verify({ text, ledger, lang })
    .findings.filter(({ code, severity }) => code === "status" && severity === "block")
    .map(({ span }) => span);
}

describe("terms that a record switches on or off", () => {
  it.each([
    "合同不允许转租，需要交押金，到期自动续期。[R1]",
    "没有照付不议条款，也没有源代码托管。[R1]",
    "系统已启用多因素认证。[R1]",
    "仓库有货梯和备用发电机，没有喷淋系统，没有自有码头。[R1]",
    "预计 2027 年 3 月前完成验收。",
  ])("is silent about %s", (text) => {
    expect(blocks(text, "zh")).toEqual([]);
  });

  it.each([
    ["合同允许转租。[R1]", "转租"],
    ["不需要交押金。[R1]", "押金"],
    ["合同不自动续期。[R1]", "自动续期"],
    ["合同有照付不议条款。[R1]", "照付不议"],
    ["系统没有启用双重认证。[R1]", "双重认证"],
    ["已经约定源代码托管。[R1]", "源代码托管"],
    ["仓库没有货梯。[R1]", "货梯"],
    ["仓库装有喷淋系统。[R1]", "喷淋系统"],
    ["厂区没有备用电源。[R1]", "备用电源"],
    ["厂区有专用码头。[R1]", "专用码头"],
  ])("finds in %s: %s", (text, span) => {
    expect(blocks(text, "zh")).toEqual([span]);
  });

  it.each([
    ["There is a goods lift, but no backup generator. [R1]", "backup generator"],
    ["Multi-factor authentication is not available. [R1]", "Multi-factor authentication"],
    ["The site has its own berth. [R1]", "own berth"],
    ["A security deposit is not agreed. [R1]", "security deposit"],
  ])("finds in %s: %s", (text, span) => {
    expect(blocks(text, "en")).toEqual([span]);
  });
});

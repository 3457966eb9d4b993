import { expect, it } from "vitest";
import { readMoneyText } from "#web/account/read-money-text";

it("reads the amount of an order and nothing else", () => {
  expect(readMoneyText("-752372.00 CNY")).toEqual({ amount: "-752372.00", currency: "CNY" });
  expect(["won", "12 pieces", "752,372 CNY"].map(readMoneyText)).toEqual([null, null, null]);
});

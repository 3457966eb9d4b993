import { expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { tableCsv } from "#web/portfolio/table-csv";
import { createWords } from "#web/text/translate";
import { zh } from "#web/text/zh";
import { accountLine } from "./account-row-fixture.ts";

const words = createWords("zh", zh);

it("writes a line for every account as a spreadsheet counts with it", () => {
  const line = accountLine({
    name: "澜州, 轨交",
    flags: ["stale", "squeezer"],
    nextVisit: { level: "business", dueOn: parseDay("2026-11-20"), daysOverdue: 2 },
  });
  expect(tableCsv([line], "CNY", words)).toBe(
    '客户,等级,评分卡,客户价值,定位,赢率 %,近 12 个月销售额 CNY,在谈金额 CNY,下次走访,负责人,标记\r\n"澜州, 轨交",重点,73,100,,79,9799000.00,,2026-11-20,孙鹏,资料过期、扒皮大户\r\n',
  );
});

it("lets no name run as a formula, and leaves a figure below zero a figure", () => {
  const line = accountLine({ name: '=HYPERLINK("x")', revenue12m: { amount: "-12.50", currency: "CNY" } });
  const [, row] = tableCsv([line], "CNY", words).split("\r\n");
  expect(row).toMatch(/^"'=HYPERLINK\(""x""\)",.*,-12\.50,/);
});

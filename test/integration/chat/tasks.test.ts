import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";
import { type DemoChat, openDemoChat, textOf } from "./demo-chat.ts";

let chat: DemoChat;
let name: string;
beforeAll(async () => {
  chat = await openDemoChat();
  const id = chat.idOf("A-02");
  name = chat.portfolio.accounts.get(id)?.account.name ?? "";
  const late = { statement: "提交报价方案", ownerName: "沈卓", dueOn: parseDay("2026-11-10") };
  await chat.services.tasks.add(chat.caller, id, late);
  await chat.services.tasks.add(chat.caller, id, { statement: "整理三条线的替代清单", dueOn: parseDay("2026-11-25") });
  await chat.services.tasks.add(chat.caller, id, { statement: "确认样灯退回时间" });
});
afterAll(() => chat.close());

describe("an answer about what to do next", () => {
  it("begins with the tasks that are open, each with who and by when, and cites their records", async () => {
    const { answer } = await chat.ask(`${name}下一步是什么？`);
    expect(textOf(answer)).toContain(
      "已定的下一步：\n提交报价方案：沈卓负责，2026年11月10日截止，已逾期 5 天。\n整理三条线的替代清单：2026年11月25日截止。\n确认样灯退回时间。",
    );
    const cited = answer.evidence.filter(({ id }) => answer.claims.some((claim) => claim.evidence.includes(id)));
    expect(cited.filter((entry) => entry.kind === "fact" && entry.record?.startsWith("tasks:")).length).toBeGreaterThan(
      3,
    );
  });

  it("holds what is due by then in an answer about open tasks", async () => {
    const { answer } = await chat.ask(`${name}未完成的任务`);
    expect(textOf(answer)).toContain("提交报价方案：沈卓负责");
    expect(textOf(answer)).not.toContain("确认样灯退回时间");
  });

  it("says it in English too, and nothing that its evidence does not hold", async () => {
    const { answer } = await chat.ask(`What are the open tasks of ${name}?`, undefined, "en");
    expect(textOf(answer)).toContain("提交报价方案: 沈卓, due on 10 Nov 2026");
    const ledger = prepareLedger(answer.evidence, { accountId: chat.idOf("A-02") });
    const { findings } = verify({ claims: answer.claims, ledger, lang: "en", asOf: chat.portfolio.asOf });
    expect(findings.filter(({ severity }) => severity === "block")).toEqual([]);
  });
});

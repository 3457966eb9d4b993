import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { importInto, textFile } from "../../../helpers/import-files.ts";
import { openTestProduct, type TestProduct } from "../../../helpers/open-test-product.ts";
import { linesOf, type NoticeDesk, never, openNoticeDesk, wednesday } from "./notice-desk.ts";

const reps = ["林晓雯", "马骏", "何倩", "方志远", "孙鹏", "罗敏仪"];

let product: TestProduct;
let desk: NoticeDesk;
beforeAll(async () => {
  product = await openTestProduct({ demo: true });
  desk = openNoticeDesk(product);
  for (const name of [...reps, "沈卓"]) await desk.bind(name);
});
afterAll(() => product.close());
beforeEach(async () => {
  desk.setNow(wednesday);
  await product.database.db.$client.query("delete from sent_notices");
  await product.database.db.$client.query("delete from reviews");
});

describe("on the demo's day", () => {
  it("a rep is told of risks, visits and windows of their own accounts, the most urgent first", async () => {
    expect(await desk.dueTo("孙鹏")).toEqual([
      "risk-raised 澜州市轨道交通集团有限公司",
      "risk-raised 禾悦鲜生连锁超市股份有限公司",
      "risk-raised 霜桥冷链物流有限公司",
      "visit-overdue 澜州市轨道交通集团有限公司",
      "risk-raised 粤瀚照明集团华东工程事业部",
      "visit-overdue 禾悦鲜生连锁超市股份有限公司",
      "risk-raised 甬恒市政建设工程有限公司",
      "buying-window 禾悦鲜生连锁超市股份有限公司",
    ]);
  });

  it("another rep is told of theirs alone", async () => {
    expect(await desk.dueTo("罗敏仪")).toEqual([
      "visit-overdue 墨屿照明设计事务所",
      "risk-raised 粤瀚照明分销集团有限公司",
    ]);
  });

  it("a manager is told of risks of the team and of no visits", async () => {
    const { notices, more } = await desk.due("沈卓");
    const kinds = new Set(notices.map(({ kind }) => kind));
    const owners = new Set(notices.map(({ ownerName }) => ownerName));
    expect([[...kinds], owners.size > 4, notices.length, more]).toEqual([["risk-raised"], true, 10, 3]);
  });

  it.each(["admin", "viewer"])(
    "somebody who sees everything as %s is told of their own accounts alone",
    async (role) => {
      await product.database.db.$client.query("update users set role = $1 where name = '何倩'", [role]);
      const { notices } = await desk.due("何倩");
      await product.database.db.$client.query("update users set role = 'rep' where name = '何倩'");
      expect(notices.map(({ ownerName }) => ownerName)).toEqual(["何倩", "何倩", "何倩"]);
    },
  );

  it("everything of one kind is one notice of the account, with every sentence in both languages", async () => {
    const { notices } = await desk.due("孙鹏");
    const found = notices.find(({ kind, accountName }) => kind === "visit-overdue" && accountName.startsWith("澜州"));
    expect([found?.keys.map((key) => key.split(":").slice(2).join(":")), found?.why]).toEqual([
      ["leadership:2026-09-05", "business:2026-09-12"],
      {
        zh: [
          "高层走访：每年 2 次，上次走访 2026-03-05，应在 2026-09-05 前，已逾期 71 天。",
          "商务走访：每年 12 次，上次走访 2026-08-12，应在 2026-09-12 前，已逾期 64 天。",
        ],
        en: [
          "Leadership visit: 2 visits a year, last visit 2026-03-05, was due 2026-09-05 – 71 days overdue.",
          "Business visit: 12 visits a year, last visit 2026-08-12, was due 2026-09-12 – 64 days overdue.",
        ],
      },
    ]);
  });

  it("a risk of a deal names the deal", async () => {
    const { notices } = await desk.due("孙鹏");
    const found = notices.find(({ accountName }) => accountName === "霜桥冷链物流有限公司");
    expect(found?.why.zh[0]).toMatch(/^商机“.+”，谈判没有方案：/);
  });

  it("somebody whose accounts are another's today is told nothing of them", async () => {
    expect((await desk.dueTo("何倩")).some((line) => line.includes("澜州"))).toBe(false);
  });
});

describe("somebody who is none of our people", () => {
  it.each(["01900000-0000-7000-8000-00000000000a", "nobody"])("is told nothing (%s)", async (userId) => {
    expect(await desk.dueToUser(userId)).toMatchObject({ notices: [], more: 0, over: [] });
  });
});

describe("what was told", () => {
  it("is not told again, of the same person", async () => {
    await desk.tell("罗敏仪");
    const risk = "risk-raised 粤瀚照明分销集团有限公司";
    expect([await desk.dueTo("罗敏仪"), (await desk.dueTo("沈卓")).includes(risk)]).toEqual([[], true]);
  });

  it("is ten notices a day at most, and the rest on the next one", async () => {
    await desk.tell("沈卓");
    const today = await desk.due("沈卓");
    desk.setNow("2026-11-19T00:01:00+08:00");
    const tomorrow = await desk.due("沈卓");
    const counts = [today, tomorrow].map(({ notices, more }) => [notices.length, more]);
    expect(counts).toEqual([
      [0, 3],
      [3, 0],
    ]);
  });

  it("is forgotten once a risk is over for a month, and not before", async () => {
    const key = "risk-raised:01900000-0000-7000-8000-00000000000a:flag:squeezer";
    await product.database.db.$client.query(
      "insert into sent_notices select org_id, id, $1, '2026-11-18T04:00:00Z' from users where name = '罗敏仪'",
      [key],
    );
    const before = await desk.due("罗敏仪");
    desk.setNow("2026-12-19T12:00:00+08:00");
    expect([before.over, (await desk.due("罗敏仪")).over]).toEqual([[], [key]]);
  });

  it("leaves what stands as it is, however long ago it was told", async () => {
    await desk.tell("罗敏仪");
    desk.setNow("2027-03-01T12:00:00+08:00");
    expect(await desk.due("罗敏仪")).toMatchObject({ notices: [], over: [] });
  });
});

describe("kinds that somebody switched off", () => {
  it("are not told", async () => {
    await desk.bind("罗敏仪", { settings: { ...never, off: ["visit-overdue"] } });
    const lines = await desk.dueTo("罗敏仪");
    await desk.bind("罗敏仪");
    expect(lines).toEqual(["risk-raised 粤瀚照明分销集团有限公司"]);
  });
});

describe("a review", () => {
  const review = (asOf: string) => product.services.reviews.create(product.caller, { asOf: parseDay(asOf) });
  const toldToAll = async () => {
    const lines: string[] = [];
    for (const name of reps) {
      lines.push(...(await desk.dueTo(name)));
      await desk.tell(name);
    }
    return lines;
  };
  const classLines = async (name: string) =>
    (await desk.dueTo(name)).filter((line) => line.startsWith("class-changed")).sort();

  it("that has nothing to compare with tells nobody of classes", async () => {
    await review("2026-11-15");
    expect(await classLines("沈卓")).toEqual([]);
  });

  it("tells of each account that rose or fell, to its owner and to the manager", async () => {
    await review("2026-08-15");
    const made = await review("2026-11-15");
    const moved = made.accounts.filter(({ change }) => ["entered", "left", "promoted", "demoted"].includes(change));
    const lines = moved.map(({ name }) => `class-changed ${name}`).sort();
    const toOwners: string[] = [];
    for (const name of reps) toOwners.push(...(await classLines(name)));
    // The risks of the team fill the manager's day.
    await desk.tell("沈卓");
    desk.setNow("2026-11-19T12:00:00+08:00");
    expect([lines.length > 0, toOwners.sort(), await classLines("沈卓")]).toEqual([true, lines, lines]);
  });

  it("of long ago is no news", async () => {
    await review("2026-06-15");
    await review("2026-09-15");
    expect(await classLines("沈卓")).toEqual([]);
  });

  it("that is made anew with the same end is told once", async () => {
    await review("2026-08-15");
    await review("2026-11-15");
    const first = await toldToAll();
    await review("2026-11-15");
    expect([first.some((line) => line.startsWith("class-changed")), await toldToAll()]).toEqual([true, []]);
  });
});

describe("something new", () => {
  it("is told of what was told before: the next visit that is missed", async () => {
    await desk.tell("罗敏仪");
    const visit = "id,account,date,type,level,owner\nI-9001,墨屿照明设计事务所,2026-08-20,visit,business,罗敏仪\n";
    await importInto(product, [textFile("interactions.csv", visit)]);
    const { notices } = await desk.due("罗敏仪");
    const keys = notices.flatMap((notice) => notice.keys.map((key) => key.split(":").slice(2).join(":")));
    expect([linesOf({ notices }), keys]).toEqual([["visit-overdue 墨屿照明设计事务所"], ["business:2026-10-20"]]);
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { AppError } from "#errors";
import type { Jobs } from "#jobs/create-jobs";
import type { Notices } from "#services/notices/create-notices";
import type { SendNotices } from "#services/notices/notices-job";
import { eraseOrganisationData } from "#store/erase-organisation";
import { listJobs } from "#store/jobs";
import { setSlackBinding } from "#store/slack-members";
import { importInto, textFile } from "../../../helpers/import-files.ts";
import { describeProducts, type TestProduct } from "../../../helpers/open-test-product.ts";
import { type NoticeDesk, never, openNoticeDesk, wednesday } from "./notice-desk.ts";

/** `Acme`, which Ann looks after, and `Bolt`, Bob's, buy less than before; Mia leads both. */
const files = [
  textFile("team.csv", "name,manager,role\nMia,,manager\nAnn,Mia,rep\nBob,Mia,rep\n"),
  textFile("accounts.csv", "account,owner\nAcme,Ann\nBolt,Bob\n"),
  textFile(
    "orders.csv",
    [
      "id,account,date,amount,currency",
      ...["Acme", "Bolt"].flatMap((account) =>
        ["2026-05-20", "2026-06-20", "2026-07-20"].map((day) => `${account}-${day},${account},${day},9000,CNY`),
      ),
      "",
    ].join("\n"),
  ),
];

describeProducts("the job that tells people", (open) => {
  let product: TestProduct;
  let desk: NoticeDesk;
  let sent: string[] = [];
  let processes: Jobs[] = [];
  const send: SendNotices = async ({ slackUserId }, { notices }) => {
    sent.push(`${slackUserId}: ${notices.map(({ accountName }) => accountName).join(" ")}`);
  };
  const startProcess = (how: SendNotices = send, notices: Notices = desk.notices) => {
    const jobs = desk.openProcess(how, notices);
    processes.push(jobs);
    return jobs;
  };
  const everybody = () => sent.toSorted();
  const query = (sql: string) => product.database.db.$client.query(sql);

  beforeAll(async () => {
    product = await open();
    await importInto(product, files);
    await product.services.standAt(product.caller, parseDay("2026-11-15"));
    desk = openNoticeDesk(product);
  });
  afterAll(() => product.close());
  beforeEach(async () => {
    await query("delete from jobs where kind = 'notices'");
    await query("delete from sent_notices");
    await query("delete from slack_users");
    for (const name of ["Ann", "Bob", "Mia"]) await desk.bind(name);
    desk.setNow(wednesday);
    sent = [];
    processes = [];
  });
  afterEach(async () => {
    for (const jobs of processes) await jobs.close();
  });

  it("tells everybody theirs, once", async () => {
    const first = await desk.begin(startProcess());
    const second = await desk.look();
    expect([everybody(), first, second.told]).toEqual([
      ["Ann: Acme", "Bob: Bolt", "Mia: Acme Bolt"],
      { people: 3, told: 4, heldBack: 0, failed: 0, waiting: 0 },
      0,
    ]);
  });

  it("holds back what is due in somebody's quiet hours, and tells it afterwards", async () => {
    const settings = { off: [], quiet: { from: "19:00", to: "08:30" } };
    await desk.bind("Ann", { settings, timeZone: "Asia/Shanghai" });
    await desk.bind("Bob", { settings, timeZone: "Europe/Berlin" });
    desk.setNow("2026-11-18T20:00:00+08:00");
    const atNight = await desk.begin(startProcess());
    const told = everybody();
    desk.setNow("2026-11-19T08:30:00+08:00");
    const inTheMorning = await desk.look();
    expect([told, atNight.heldBack, sent.at(-1), inTheMorning.told]).toEqual([
      ["Bob: Bolt", "Mia: Acme Bolt"],
      1,
      "Ann: Acme",
      1,
    ]);
  });

  it("tells nothing of a kind that somebody switched off", async () => {
    await desk.bind("Ann", { settings: { ...never, off: ["risk-raised"] } });
    await desk.begin(startProcess());
    expect(everybody()).toEqual(["Bob: Bolt", "Mia: Acme Bolt"]);
  });

  it("tells the others where one cannot be told, and that one at the next look", async () => {
    let isAway = true;
    const flaky: SendNotices = async (person, due) => {
      if (isAway && person.slackUserId === "Ann") throw new AppError("database-unavailable", "away");
      await send(person, due);
    };
    const first = await desk.begin(startProcess(flaky));
    const told = everybody();
    isAway = false;
    const second = await desk.look();
    expect([told, first.failed, sent.at(-1), second.told]).toEqual([
      ["Bob: Bolt", "Mia: Acme Bolt"],
      1,
      "Ann: Acme",
      1,
    ]);
  });

  it("tells the others where it cannot be found what one is to be told", async () => {
    const due: Notices["due"] = (person) =>
      person.slackUserId === "Ann" ? Promise.reject(new AppError("internal", "broken")) : desk.notices.due(person);
    const { failed } = await desk.begin(startProcess(send, { ...desk.notices, due }));
    expect([everybody(), failed, await desk.planned()]).toEqual([["Bob: Bolt", "Mia: Acme Bolt"], 1, [60]]);
  });

  it("tells once where two processes begin at the same moment", async () => {
    const slow: SendNotices = async (person, due) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      await send(person, due);
    };
    const [one, other] = [startProcess(slow), startProcess(slow)];
    await Promise.all([desk.schedule(one), desk.schedule(other), desk.schedule(one)]);
    await desk.lastLook();
    await desk.look();
    expect([everybody(), await desk.planned()]).toEqual([["Ann: Acme", "Bob: Bolt", "Mia: Acme Bolt"], [60]]);
  });

  it("plans one look in an hour, however often it is asked for", async () => {
    await desk.begin(startProcess());
    await desk.schedule(startProcess());
    expect(await desk.planned()).toEqual([60]);
  });

  it("looks once after a long stop", async () => {
    const before = startProcess();
    await desk.begin(before);
    await before.close();
    sent = [];
    await query("delete from sent_notices");
    await query("delete from jobs where kind = 'notices' and status = 'done'");
    await query("update jobs set run_at = now() - interval '3 days' where kind = 'notices'");
    await desk.schedule(startProcess());
    await desk.lastLook();
    const done = await desk.inOrg((tx) => listJobs(tx, desk.orgId, { kind: "notices", status: "done", limit: 10 }));
    expect([sent.length, done.length, await desk.planned()]).toEqual([3, 1, [60]]);
  });

  it("goes on after a look that somebody cancelled", async () => {
    const jobs = startProcess();
    await desk.begin(jobs);
    const [next] = await desk.inOrg((tx) => listJobs(tx, desk.orgId, { kind: "notices", status: "queued", limit: 1 }));
    await jobs.cancel({ orgId: desk.orgId, id: next?.id ?? "" }, "test");
    expect(await desk.planned()).toEqual([60]);
  });

  it("tells nobody who is not bound", async () => {
    const nobody = { slackUserId: "Ann", userId: null, boundBy: null };
    await desk.inOrg((tx) => setSlackBinding(tx, desk.orgId, nobody));
    await desk.begin(startProcess());
    expect(everybody()).toEqual(["Bob: Bolt", "Mia: Acme Bolt"]);
  });

  it("tells a person with two accounts there in the one that was bound last", async () => {
    await desk.bind("Ann", { slackUserId: "Ann at home" });
    await desk.begin(startProcess());
    expect(everybody()).toEqual(["Ann at home: Acme", "Bob: Bolt", "Mia: Acme Bolt"]);
  });

  it("forgets what Slack delivered days ago", async () => {
    for (const [id, age] of Object.entries({ old: "3 days", new: "1 hour" })) {
      await query(`insert into slack_deliveries values ('${desk.orgId}', '${id}', now() - interval '${age}')`);
    }
    await desk.begin(startProcess());
    const { rows } = await query("select delivery_id from slack_deliveries");
    expect(rows).toEqual([{ delivery_id: "new" }]);
  });

  it("goes on after all data were erased", async () => {
    await desk.begin(startProcess());
    const exceptJob = "01900000-0000-7000-8000-00000000000a";
    await desk.inOrg((tx) => eraseOrganisationData(tx, desk.orgId, { exceptJob }));
    expect([await desk.planned(), (await desk.look()).people]).toEqual([[60], 0]);
  });
});

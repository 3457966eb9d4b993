import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { listInteractions } from "#store/interactions";
import { deleteRecords } from "#store/remove-records";
import { listUsers, upsertUsers } from "#store/users";
import { withOrg } from "#store/with-org";
import { accountPageSchema, timelineItemSchema } from "../../../src/api/schemas/accounts.ts";
import { listOf } from "../../../src/api/schemas/building-blocks.ts";
import { searchResultSchema } from "../../../src/api/schemas/notes.ts";
import { taskListSchema } from "../../../src/api/schemas/tasks.ts";
import { visitSchema } from "../../../src/api/schemas/visits.ts";
import { jsonPost, problemOf } from "../../helpers/ask-api.ts";
import { idOfAccount } from "../../helpers/finished-draft.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";
import { runGroundplan } from "../../helpers/run-groundplan.ts";

let product: TestProduct;
let accountId: string;
let otherId: string;
beforeAll(async () => {
  product = await openTestProduct({ demo: true });
  accountId = await idOfAccount(product, "A-02");
  otherId = await idOfAccount(product, "A-03");
});
afterAll(() => product.close());

const json = async (path: string, init?: RequestInit): Promise<unknown> => (await product.ask(path, init)).json();
const basic = { date: "2026-11-14", kind: "visit", summary: "客户确认明年一季度对配电柜招标。" };
const log = async (body: object, id = accountId) =>
  visitSchema.parse(await json(`/v1/accounts/${id}/visits`, jsonPost({ ...basic, ...body })));
const refused = (body: object, id = accountId) =>
  problemOf(product, `/v1/accounts/${id}/visits`, jsonPost({ ...basic, ...body }));
const pageOf = async (id = accountId) => accountPageSchema.parse(await json(`/v1/accounts/${id}`));
const contactIds = async (id = accountId) => (await pageOf(id)).contacts.map((contact) => contact.id);
const interactions = () =>
  withOrg(product.database.db, product.caller.orgId, (tx) => listInteractions(tx, product.caller.orgId, accountId));

describe("POST /v1/accounts/{id}/visits", () => {
  it("puts the visit where last contact is told from", async () => {
    await log({ date: "2026-11-15" });
    const items = z.object({ items: z.array(z.object({ id: z.string(), lastContactOn: z.string().nullable() })) });
    const { items: rows } = items.parse(await json("/v1/accounts?limit=200"));
    expect(rows.find(({ id }) => id === accountId)?.lastContactOn).toBe("2026-11-15");
  });

  it("begins the visit rhythm of the level anew", async () => {
    await log({ level: "leadership" }, otherId);
    const scores = await product.services.accountScores(product.caller, otherId, undefined);
    const levels = JSON.stringify(scores.filter(({ method }) => method === "cadence"));
    expect(levels).toContain('"level":"leadership","visitsPerYear":');
    expect(levels).toContain('"lastVisitOn":"2026-11-14"');
  });

  it("keeps what was said as a note of that day, which search finds and cites", async () => {
    const visit = await log({ summary: "对方提到雷击浪涌防护方案的预算已经批下来。" });
    const found = searchResultSchema.parse(await json(`/v1/search?q=${encodeURIComponent("雷击浪涌防护")}`));
    expect(found.passages[0]).toMatchObject({ noteId: visit.noteId, accountId, date: "2026-11-14" });
  });

  it("names in the note's title whom we met", async () => {
    const [first, second] = (await pageOf()).contacts;
    const visit = await log({ contactIds: [first?.id, second?.id] });
    const { title } = await product.services.readNote(product.caller, visit.noteId);
    expect(title).toBe(`拜访 2026-11-14：${first?.name}、${second?.name}`);
  });

  it("tells of everybody who was met, in one record", async () => {
    const met = (await contactIds()).slice(0, 3);
    const before = (await interactions()).length;
    const visit = await log({ contactIds: met });
    const after = await interactions();
    expect([visit.contactIds, after.length - before]).toEqual([met, 1]);
  });

  it("takes the level last recorded with the person, where none is given", async () => {
    const known = (await interactions()).filter(({ level, contactId }) => level !== null && contactId !== null).at(-1);
    const visit = await log({ contactIds: [known?.contactId] });
    expect(visit.level).toBe(known?.level);
  });

  it("makes the next step a task of the note", async () => {
    const nextStep = { statement: "提交样品测试计划", dueOn: "2026-11-20" };
    const visit = await log({ nextStep });
    const { items } = taskListSchema.parse(await json(`/v1/accounts/${accountId}/tasks`));
    expect(items.find(({ id }) => id === visit.nextStep?.id)).toMatchObject({ ...nextStep, noteId: visit.noteId });
  });

  it("is one visit, however often the same is sent", async () => {
    const body = { id: "submission-1", nextStep: { statement: "寄送样品" } };
    const before = (await interactions()).length;
    const visits = await Promise.all([log(body), log(body), log(body)]);
    visits.push(await log(body));
    expect((await interactions()).length - before).toBe(1);
    expect(new Set(visits.map((visit) => JSON.stringify([visit.id, visit.noteId, visit.nextStep?.id]))).size).toBe(1);
  });

  it("shows the visit in the timeline", async () => {
    const visit = await log({});
    const { items } = listOf(timelineItemSchema).parse(await json(`/v1/accounts/${accountId}/timeline?limit=200`));
    expect(items.filter(({ id }) => id === visit.id || id === visit.noteId)).toHaveLength(2);
  });

  it("forgets a person who is deleted, and keeps the visit", async () => {
    const [kept, gone] = await contactIds(otherId);
    const visit = await log({ contactIds: [kept, gone] }, otherId);
    const { orgId } = product.caller;
    const held = await withOrg(product.database.db, orgId, async (tx) => {
      await deleteRecords(tx, orgId, "contacts", [gone ?? ""]);
      return listInteractions(tx, orgId, otherId);
    });
    expect(held.find(({ id }) => id === visit.id)).toMatchObject({ contactId: kept, alsoMet: [] });
  });
});

describe("a visit is refused", () => {
  it("on a day after the one we stand at", async () => {
    const problem = await refused({ date: "2027-01-01" });
    expect([problem.status, problem.errors[0]?.field]).toEqual([422, "date"]);
  });

  it("with somebody of another account", async () => {
    const [stranger] = await contactIds(otherId);
    const problem = await refused({ contactIds: [stranger] });
    expect([problem.status, problem.errors[0]?.field]).toEqual([422, "contactIds"]);
  });

  it("at an account that nobody knows", async () => {
    expect((await refused({}, "0198a5a0-0000-7000-8000-000000000000")).status).toBe(404);
  });

  it("under the id of a visit to another account", async () => {
    await log({ id: "submission-2" });
    expect((await refused({ id: "submission-2" }, otherId)).errors[0]?.field).toBe("id");
  });

  it("as a whole where its next step must not be done", async () => {
    const before = (await interactions()).length;
    const problem = await refused({ nextStep: { statement: "给采购经理五万元回扣" } });
    expect([problem.errors[0]?.field, (await interactions()).length]).toEqual(["nextStep.statement", before]);
  });

  it("for somebody who does not see the account, and for somebody who only reads", async () => {
    const { orgId, lang } = product.caller;
    const row = { managerName: null, region: null, email: null };
    const [rep, viewer] = await withOrg(product.database.db, orgId, async (tx) => {
      await upsertUsers(tx, orgId, [
        { ...row, externalId: "T-1", name: "外区代表", role: "rep" },
        { ...row, externalId: "T-2", name: "旁观者", role: "viewer" },
      ]);
      const people = await listUsers(tx, orgId);
      return ["外区代表", "旁观者"].map((name) => people.find((person) => person.name === name)?.id ?? "");
    });
    const visit = { date: (await log({})).date, kind: "visit" as const, contactIds: [], summary: "…" };
    const codes = await Promise.all(
      [rep, viewer].map((id) =>
        product.services.logVisit({ orgId, actor: `user:${id}`, lang }, accountId, visit).then(
          () => "logged",
          (error: unknown) => z.object({ code: z.string() }).parse(error).code,
        ),
      ),
    );
    expect(codes).toEqual(["not-found", "forbidden"]);
  });
});

describe("groundplan visit", () => {
  it("logs a visit with people by name", async () => {
    const [person] = (await pageOf()).contacts;
    const flags = ["--date", "2026-11-13", "--with", person?.name ?? "", "--note", "谈了备件。", "--next", "报价"];
    const { out, exitCode } = await runGroundplan(product, "visit", "A-02", ...flags, "--lang", "en");
    expect([exitCode, out]).toEqual([0, expect.stringContaining("Next step: 报价")]);
  });

  it("names the people there are to whoever asks for another", async () => {
    const flags = ["--date", "2026-11-13", "--with", "Nobody At All", "--note", "…", "--lang", "en"];
    const { note, exitCode } = await runGroundplan(product, "visit", "A-02", ...flags);
    expect([exitCode, note]).toEqual([1, expect.stringContaining("周立新")]);
  });
});

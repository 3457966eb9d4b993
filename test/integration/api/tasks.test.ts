import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { removeNotes } from "#retrieval/index-passages";
import { eraseOrganisationData } from "#store/erase-organisation";
import { deleteRecords, findHeldRecords } from "#store/remove-records";
import { listTasks } from "#store/tasks";
import type { Tx } from "#store/tx";
import { withOrg } from "#store/with-org";
import { accountPageSchema, timelineItemSchema } from "../../../src/api/schemas/accounts.ts";
import { listOf } from "../../../src/api/schemas/building-blocks.ts";
import { conductResultSchema } from "../../../src/api/schemas/detections.ts";
import { noteSavedSchema } from "../../../src/api/schemas/notes.ts";
import { suggestionListSchema } from "../../../src/api/schemas/suggestions.ts";
import { taskListSchema, taskResponseSchema } from "../../../src/api/schemas/tasks.ts";
import { jsonPost, problemOf } from "../../helpers/ask-api.ts";
import { idOfAccount } from "../../helpers/finished-draft.ts";
import { importInto, textFile } from "../../helpers/import-files.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

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
const patch = (body: unknown): RequestInit => ({ ...jsonPost(body), method: "PATCH" });
const add = async (body: unknown, id = accountId) =>
  taskResponseSchema.parse(await json(`/v1/accounts/${id}/tasks`, jsonPost(body)));
const change = async (id: string, body: unknown) =>
  taskResponseSchema.parse(await json(`/v1/tasks/${id}`, patch(body)));
const listed = async (path: string) => taskListSchema.parse(await json(path));
const statements = async (path: string) => (await listed(path)).items.map(({ statement }) => statement);

describe("POST /v1/accounts/{id}/tasks", () => {
  it("puts a task on record, open, with who and by when", async () => {
    const task = await add({ statement: "提交报价方案", ownerName: "李伟", dueOn: "2026-11-25" }, otherId);
    expect(task).toMatchObject({
      ...{ statement: "提交报价方案", ownerName: "李伟", dueOn: "2026-11-25", status: "open", closedOn: null },
      ...{ noteId: null, quote: null, contact: null, opportunity: null, isOverdue: false, by: "local" },
    });
  });

  it("names the contact whom it is about", async () => {
    const page = accountPageSchema.parse(await json(`/v1/accounts/${accountId}`));
    const [contact] = page.contacts;
    const task = await add({ statement: "确认验收时间", contactId: contact?.id });
    expect(task.contact).toEqual({ id: contact?.id, name: contact?.name });
  });

  it("refuses a contact of another account", async () => {
    const page = accountPageSchema.parse(await json(`/v1/accounts/${otherId}`));
    const body = { statement: "拜访", contactId: page.contacts[0]?.id };
    const problem = await problemOf(product, `/v1/accounts/${accountId}/tasks`, jsonPost(body));
    expect([problem.status, problem.errors.map(({ field }) => field)]).toEqual([422, ["contactId"]]);
  });

  it("refuses what must not be done, in the words of the conduct guard", async () => {
    const text = "想办法拿到竞争对手的投标报价";
    const guard = conductResultSchema.parse(await json("/v1/conduct", jsonPost({ text })));
    const problem = await problemOf(product, `/v1/accounts/${accountId}/tasks`, jsonPost({ statement: text }));
    expect(problem.status).toBe(422);
    expect(problem.errors).toEqual(guard.findings.map(({ message }) => ({ field: "statement", reason: message })));
  });

  it("knows no account that does not exist", async () => {
    const path = "/v1/accounts/00000000-0000-7000-8000-000000000000/tasks";
    expect((await problemOf(product, path, jsonPost({ statement: "拜访" }))).status).toBe(404);
  });
});

describe("PATCH /v1/tasks/{id}", () => {
  it("closes a task that is done on the day we stand at, and opens it again", async () => {
    const task = await add({ statement: "回访" });
    const done = await change(task.id, { updatedAt: task.updatedAt, status: "done" });
    const open = await change(task.id, { updatedAt: done.updatedAt, status: "open" });
    const { asOf } = await listed(`/v1/accounts/${accountId}/tasks`);
    expect([done.status, done.closedOn, open.status, open.closedOn]).toEqual(["done", asOf, "open", null]);
  });

  it("stands in the timeline on the day it was done", async () => {
    const task = await add({ statement: "回访仓库", ownerName: "李伟" }, otherId);
    const { closedOn } = await change(task.id, { updatedAt: task.updatedAt, status: "done" });
    const { items } = listOf(timelineItemSchema).parse(await json(`/v1/accounts/${otherId}/timeline?limit=200`));
    expect(items.find(({ id }) => id === task.id)).toMatchObject({
      ...{ type: "task", title: "回访仓库", date: closedOn, author: "李伟" },
    });
  });

  it("changes who does it, by when, and its words", async () => {
    const task = await add({ statement: "送样", ownerName: "李伟", dueOn: "2026-11-20" });
    const edit = { statement: "送两套样灯", ownerName: "", dueOn: null };
    const changed = await change(task.id, { updatedAt: task.updatedAt, ...edit });
    expect(changed).toMatchObject({ statement: "送两套样灯", ownerName: null, dueOn: null });
  });

  it("refuses a change of a task that somebody changed meanwhile", async () => {
    const task = await add({ statement: "催交期" });
    await change(task.id, { updatedAt: task.updatedAt, ownerName: "王芳" });
    const late = patch({ updatedAt: task.updatedAt, status: "done" });
    expect((await problemOf(product, `/v1/tasks/${task.id}`, late)).status).toBe(412);
  });

  it("refuses words for what must not be done", async () => {
    const task = await add({ statement: "准备投标" });
    const edit = patch({ updatedAt: task.updatedAt, statement: "想办法拿到竞争对手的投标报价" });
    expect((await problemOf(product, `/v1/tasks/${task.id}`, edit)).status).toBe(422);
  });

  it("knows no task that does not exist", async () => {
    const path = "/v1/tasks/00000000-0000-7000-8000-000000000000";
    const edit = patch({ updatedAt: "2026-11-15T08:00:00Z", status: "done" });
    expect((await problemOf(product, path, edit)).status).toBe(404);
  });
});

describe("GET /v1/accounts/{id}/tasks", () => {
  it("gives open ones first, by due day, those without one after them", async () => {
    const id = await idOfAccount(product, "A-04");
    const done = await add({ statement: "已办", dueOn: "2026-11-01" }, id);
    await change(done.id, { updatedAt: done.updatedAt, status: "done" });
    for (const [statement, dueOn] of [
      ["无日期", null],
      ["较晚", "2026-12-01"],
      ["较早", "2026-11-10"],
    ])
      await add({ statement, dueOn }, id);
    expect(await statements(`/v1/accounts/${id}/tasks`)).toEqual(["较早", "较晚", "无日期", "已办"]);
  });
});

describe("GET /v1/tasks", () => {
  const owner = encodeURIComponent("赵敏");
  beforeAll(async () => {
    for (const [statement, dueOn, id] of [
      ["逾期", "2026-11-14", accountId],
      ["今天", "2026-11-15", otherId],
      ["本周", "2026-11-21", accountId],
      ["下周", "2026-11-22", otherId],
      ["未定", null, accountId],
    ] as const)
      await add({ statement, dueOn, ownerName: "赵敏" }, id);
  });

  it("gives what is overdue on the day we stand at", async () => {
    expect(await statements(`/v1/tasks?due=overdue&owner=${owner}&asOf=2026-11-15`)).toEqual(["逾期"]);
  });

  it("gives what is due within a week, overdue ones too", async () => {
    const found = await statements(`/v1/tasks?due=week&owner=${owner}&asOf=2026-11-15`);
    expect(found).toEqual(["逾期", "今天", "本周"]);
  });

  it("gives all open ones of one owner page by page", async () => {
    const first = await listed(`/v1/tasks?owner=${owner}&limit=3&asOf=2026-11-15`);
    const rest = await statements(`/v1/tasks?owner=${owner}&limit=3&asOf=2026-11-15&cursor=${first.nextCursor}`);
    expect([first.items.map(({ statement }) => statement), rest]).toEqual([
      ["逾期", "今天", "本周"],
      ["下周", "未定"],
    ]);
  });

  it("tells which are overdue", async () => {
    const { items } = await listed(`/v1/tasks?owner=${owner}&asOf=2026-11-15`);
    expect(items.filter(({ isOverdue }) => isOverdue).map(({ statement }) => statement)).toEqual(["逾期"]);
  });
});

describe("a task on record", () => {
  const inOrg = <T>(work: (tx: Tx) => Promise<T>) => withOrg(product.database.db, product.caller.orgId, work);
  const heldOf = (kind: "contacts", ids: readonly string[]) =>
    inOrg((tx) => findHeldRecords(tx, product.caller.orgId, kind, { ids, prefix: "" }));

  it("keeps the contact whom it is about, when their source deletes them", async () => {
    await importInto(product, [textFile("联系人.csv", "客户,姓名\nA-02,顾明远\n")]);
    const { contacts } = accountPageSchema.parse(await json(`/v1/accounts/${accountId}`));
    const id = contacts.find(({ name }) => name === "顾明远")?.id ?? "";
    const before = await heldOf("contacts", [id]);
    await add({ statement: "回访", contactId: id });
    expect([before, (await heldOf("contacts", [id])).map(({ name }) => name)]).toEqual([[], ["顾明远"]]);
  });

  it("keeps its sentence when its note is deleted", async () => {
    const { orgId } = product.caller;
    const note = { accountId, title: "例会", date: "2026-11-14", text: "待办：核对合同" };
    const { id: noteId } = noteSavedSchema.parse(await json("/v1/notes", jsonPost(note)));
    const { items } = suggestionListSchema.parse(await json(`/v1/notes/${noteId}/suggestions`));
    await json(`/v1/notes/${noteId}/suggestions/${items[0]?.id}`, jsonPost({ decision: "accepted" }));
    await inOrg(async (tx) => {
      await removeNotes(tx, orgId, [noteId]);
      await deleteRecords(tx, orgId, "notes", [noteId]);
    });
    const left = (await listed(`/v1/accounts/${accountId}/tasks`)).items.find(({ quote }) => quote === note.text);
    expect([left?.statement, left?.noteId]).toEqual(["核对合同", null]);
  });

  it("goes away with everything else", async () => {
    const { orgId } = product.caller;
    const left = await inOrg(async (tx) => {
      await eraseOrganisationData(tx, orgId, { exceptJob: "00000000-0000-7000-8000-000000000000" });
      return listTasks(tx, orgId);
    });
    expect(left).toEqual([]);
  });
});

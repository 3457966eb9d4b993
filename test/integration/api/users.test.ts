import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findUsersByEmail } from "#store/users";
import { withOrg } from "#store/with-org";
import { userListSchema, userResponseSchema } from "../../../src/api/schemas/users.ts";
import { jsonPost, problemOf } from "../../helpers/ask-api.ts";
import { importInto, textFile } from "../../helpers/import-files.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";
import { runGroundplan } from "../../helpers/run-groundplan.ts";

let product: TestProduct;
beforeAll(async () => {
  product = await openTestProduct({ demo: true });
});
afterAll(() => product.close());

const json = async (path: string, init?: RequestInit): Promise<unknown> => (await product.ask(path, init)).json();
const put = (body: unknown): RequestInit => ({ ...jsonPost(body), method: "PUT" });
const users = async () => userListSchema.parse(await json("/v1/users")).items;
const user = async (name: string) => {
  const found = (await users()).find((one) => one.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const add = async (body: unknown) => userResponseSchema.parse(await json("/v1/users", jsonPost(body)));
const change = async (name: string, body: unknown) =>
  userResponseSchema.parse(await json(`/v1/users/${(await user(name)).id}`, put(body)));

describe("GET /v1/users", () => {
  it("lists our people with role, manager and region", async () => {
    expect(await user("林晓雯")).toMatchObject({
      number: null,
      role: "rep",
      manager: "沈卓",
      region: "欧洲",
    });
  });

  it("is for administrators only", async () => {
    const actor = `user:${(await user("林晓雯")).id}`;
    await expect(product.services.users.list({ ...product.caller, actor })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("POST /v1/users", () => {
  it("adds somebody whom no file knows, under a manager called by name", async () => {
    const added = await add({ name: "周可", role: "rep", email: " Zhou.Ke@Example.com ", manager: "沈卓" });
    expect(added).toMatchObject({ number: null, role: "rep", email: "zhou.ke@example.com", manager: "沈卓" });
  });

  it.each([
    ["a name that somebody has", { name: "林晓雯", role: "rep" }, [422, "name"]],
    ["a manager whom nobody knows", { name: "新人甲", role: "rep", manager: "没有此人" }, [404, "user"]],
    ["a role that there is not", { name: "新人乙", role: "boss" }, [422, "role"]],
    ["what is no address", { name: "新人丙", role: "rep", email: "nowhere" }, [422, "email"]],
  ])("refuses %s", async (_what, body, expected) => {
    const problem = await problemOf(product, "/v1/users", jsonPost(body));
    expect([problem.status, problem.errors[0]?.field]).toEqual(expected);
  });
});

describe("PUT /v1/users/{id}", () => {
  it("gives another role and address, and leaves what is not named", async () => {
    await change("马骏", { email: "ma.jun@example.com" });
    const changed = await change("马骏", { role: "viewer" });
    expect(changed).toMatchObject({ role: "viewer", email: "ma.jun@example.com" });
  });

  it("takes an address away", async () => {
    await change("何倩", { email: "he.qian@example.com" });
    expect((await change("何倩", { email: null })).email).toBeNull();
  });

  it("refuses an address that somebody else has, however it is written", async () => {
    await change("孙鹏", { email: "sun.peng@example.com" });
    const body = put({ email: "Sun.Peng@Example.com" });
    const problem = await problemOf(product, `/v1/users/${(await user("罗敏仪")).id}`, body);
    expect([problem.status, problem.errors[0]?.reason]).toEqual([422, expect.stringContaining("孙鹏")]);
  });

  it("keeps role and address when a file tells of the person anew", async () => {
    await change("方志远", { role: "admin", email: "fang@example.com" });
    await importInto(product, [textFile("team.csv", "姓名,经理,区域\n方志远,沈卓,东南亚\n")]);
    expect(await user("方志远")).toMatchObject({ role: "admin", email: "fang@example.com", region: "东南亚" });
  });

  it("lets a file make a manager of somebody whose role nobody gave", async () => {
    await importInto(product, [textFile("team.csv", "姓名,经理,区域\n新同事,罗敏仪,华南\n罗敏仪,沈卓,华南\n")]);
    expect((await user("罗敏仪")).role).toBe("manager");
  });
});

describe("groundplan users", () => {
  it("lists, adds and changes people", async () => {
    const added = await runGroundplan(product, "users", "add", "Ada Ray", "--role", "rep", "--json", "--lang", "en");
    const set = await runGroundplan(product, "users", "set", "Ada Ray", "--email", "ada@example.com", "--lang", "en");
    const listed = await runGroundplan(product, "users", "--json");
    expect([JSON.parse(added.out).role, set.out]).toEqual(["rep", "Ada Ray: sales, ada@example.com"]);
    expect(userListSchema.parse(JSON.parse(listed.out)).items.map(({ name }) => name)).toContain("Ada Ray");
  });

  it("names people to whoever means somebody else", async () => {
    const { exitCode, note } = await runGroundplan(product, "users", "set", "Nobody", "--role", "rep", "--lang", "en");
    expect([exitCode, note]).toEqual([1, expect.stringContaining("Among them")]);
  });
});

it("finds by its address whoever was given it", async () => {
  await change("林晓雯", { email: "lin@example.com" });
  const { orgId } = product.caller;
  const [found] = await withOrg(product.database.db, orgId, (tx) => findUsersByEmail(tx, orgId, "LIN@example.com"));
  expect(found?.name).toBe("林晓雯");
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { accountPageSchema } from "../../../src/api/schemas/accounts.ts";
import { accountDetectionsSchema, detectionDecisionResponseSchema } from "../../../src/api/schemas/detections.ts";
import { namedInNotesSchema } from "../../../src/api/schemas/mentions.ts";
import { jsonPost, problemOf } from "../../helpers/ask-api.ts";
import { idOfAccount } from "../../helpers/finished-draft.ts";
import { importInto, textFile } from "../../helpers/import-files.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

let product: TestProduct;
beforeAll(async () => {
  product = await openTestProduct({ demo: true });
});
afterAll(() => product.close());

async function get<T extends z.ZodType>(path: string, schema: T): Promise<z.infer<T>> {
  const response = await product.ask(path);
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return schema.parse(await response.json());
}

async function openAccount(ref: string) {
  const id = await idOfAccount(product, ref);
  const path = (detectionId: string) => `/v1/accounts/${id}/detections/${detectionId}`;
  return {
    id,
    detections: () => get(`/v1/accounts/${id}/detections`, accountDetectionsSchema),
    contacts: async () => (await get(`/v1/accounts/${id}`, accountPageSchema)).contacts,
    names: () => get(`/v1/accounts/${id}/mentions/names`, namedInNotesSchema),
    decide: async (detectionId: string, body: Record<string, unknown>) =>
      detectionDecisionResponseSchema.parse(await (await product.ask(path(detectionId), jsonPost(body))).json()),
    refusal: (detectionId: string, body: Record<string, unknown>) =>
      problemOf(product, path(detectionId), jsonPost(body)),
  };
}

describe("POST /v1/accounts/{id}/detections/{detectionId}", () => {
  it("links somebody to a contact, whom the notes mean from then on, and takes it back", async () => {
    const account = await openAccount("A-10");
    const [person] = (await account.detections()).unmappedPeople;
    const contact = (await account.contacts())[0];
    const id = person?.id ?? "";
    await account.decide(id, { decision: "linked", contactId: contact?.id });
    const linked = await account.detections();
    const named = (await account.names()).items.find(({ refId }) => refId === contact?.id);
    expect([
      linked.unmappedPeople,
      linked.decided.map(({ name, contactName, decision }) => [name, contactName, decision]).at(0),
      named !== undefined && named.mentions > 0,
    ]).toEqual([[], ["钱国梁", contact?.name, "linked"], true]);
    for (const one of linked.decided) await account.decide(one.detectionId, { decision: "reopened" });
    const reopened = await account.detections();
    expect([reopened.unmappedPeople.map(({ name }) => name), reopened.decided]).toEqual([["钱国梁"], []]);
  });

  it("keeps a linked name where the contact is imported anew with another title", async () => {
    const account = await openAccount("A-04");
    const [person] = (await account.detections()).unmappedPeople;
    const contact = (await account.contacts()).find(({ externalId }) => externalId === "C-401");
    await account.decide(person?.id ?? "", { decision: "linked", contactId: contact?.id });
    const file = `id,account,name,title\nC-401,A-04,${contact?.name},副总经理`;
    await importInto(product, [textFile("contacts.csv", file)]);
    const after = (await account.contacts()).find(({ externalId }) => externalId === "C-401");
    expect([after?.title, after?.aliases]).toEqual(["副总经理", expect.arrayContaining(["唐睿"])]);
  });

  it("makes a contact of somebody, and no more of it once that is taken back", async () => {
    const account = await openAccount("A-02");
    const [person] = (await account.detections()).unmappedPeople;
    const id = person?.id ?? "";
    const { contactId } = await account.decide(id, { decision: "added" });
    const added = (await account.contacts()).find((one) => one.id === contactId);
    await account.decide(id, { decision: "reopened" });
    const names = (await account.contacts()).map(({ name }) => name);
    expect([added?.name, names.includes("范仲平"), (await account.detections()).unmappedPeople.length]).toEqual([
      "范仲平",
      false,
      1,
    ]);
  });

  it("puts somebody aside with a reason, who then neither rises nor stands among the unlinked", async () => {
    const account = await openAccount("A-14");
    const [person] = (await account.detections()).unmappedPeople;
    await account.decide(person?.id ?? "", { decision: "put-aside", reason: "外部顾问，不参与决策" });
    const { unmappedPeople, risingStars, decided } = await account.detections();
    const { unlinkedPeople } = await account.names();
    expect([unmappedPeople, risingStars, unlinkedPeople, decided.map(({ name, reason }) => [name, reason])]).toEqual([
      [],
      [],
      [],
      [["纪然", "外部顾问，不参与决策"]],
    ]);
  });

  it("settles a contradiction with a reason, and opens it again", async () => {
    const account = await openAccount("A-12");
    const [contradiction] = (await account.detections()).contradictions;
    const id = contradiction?.id ?? "";
    await account.decide(id, { decision: "settled", reason: "已与销售核对，以纪要为准" });
    const settled = await account.detections();
    await account.decide(id, { decision: "reopened" });
    const open = await account.detections();
    expect([
      settled.contradictions.length,
      settled.decided.map(({ kind, decision }) => [kind, decision]),
      open.contradictions.map((one) => one.id),
    ]).toEqual([0, [["contradiction", "settled"]], [id]]);
  });

  it.each([
    ["put-aside", { decision: "put-aside" }, "reason"],
    ["linked", { decision: "linked" }, "contactId"],
    ["settled", { decision: "settled", reason: "x" }, "decision"],
  ])("refuses %s without what it takes, and names the field", async (_, body, field) => {
    const account = await openAccount("A-06");
    const [person] = (await account.detections()).unmappedPeople;
    const { status, errors } = await account.refusal(person?.id ?? "", body);
    expect([status, errors?.map((one) => one.field)]).toEqual([422, [field]]);
  });

  it("links nobody to a contact of another account", async () => {
    const account = await openAccount("A-06");
    const [person] = (await account.detections()).unmappedPeople;
    const other = (await (await openAccount("A-01")).contacts())[0];
    const { status } = await account.refusal(person?.id ?? "", { decision: "linked", contactId: other?.id });
    expect(status).toBe(404);
  });

  it("knows no decision on what the notes do not show", async () => {
    const account = await openAccount("A-01");
    const id = "person-000000000000000000000000";
    const refusals = [
      await account.refusal(id, { decision: "added" }),
      await account.refusal(id, { decision: "reopened" }),
    ];
    expect(refusals.map(({ status }) => status)).toEqual([404, 404]);
  });
});

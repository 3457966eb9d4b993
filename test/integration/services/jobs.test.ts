import { pino } from "pino";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, it } from "vitest";
import { AppError } from "#errors";
import { createJobRunner, type JobRunner } from "#jobs/job-runner";
import { getJob, insertJob } from "#store/jobs";
import { withOrg } from "#store/with-org";
import { importInto, textFile, watchJob } from "../../helpers/import-files.ts";
import { describeProducts, type TestProduct } from "../../helpers/open-test-product.ts";

describeProducts("jobs", (open) => {
  let product: TestProduct;
  let jobs: JobRunner;

  beforeAll(async () => {
    product = await open();
    jobs = createJobRunner({ db: product.database.db, log: pino({ level: "silent" }) });
  });
  afterAll(() => product.close());

  const request = () => ({ orgId: product.caller.orgId, actor: "test", kind: "import" as const, payload: {} });
  const stored = (id: string) =>
    withOrg(product.database.db, product.caller.orgId, (tx) => getJob(tx, product.caller.orgId, id));

  it("keep the result of work that ended well", async () => {
    const id = await jobs.start({ ...request(), work: async () => ({ answer: 42 }) });
    await jobs.settled();
    expect(await stored(id)).toMatchObject({ status: "done", result: { answer: 42 }, error: null });
  });

  it("keep code and values of what work failed of", async () => {
    const failure = new AppError("too-large", "inner words", { params: { limit: 3 } });
    const id = await jobs.start({ ...request(), work: () => Promise.reject(failure) });
    await jobs.settled();
    expect(await stored(id)).toMatchObject({ status: "failed", error: { code: "too-large", params: { limit: 3 } } });
  });

  it("keep no words of a library's error", async () => {
    const id = await jobs.start({ ...request(), work: () => Promise.reject(new Error("password=secret")) });
    await jobs.settled();
    expect((await stored(id)).error).toEqual({ code: "internal", message: "internal" });
  });

  it("tell a failure to whoever watches", async () => {
    const id = await jobs.start({ ...request(), work: () => Promise.reject(new AppError("conflict", "c")) });
    const told = await watchJob(jobs.find(id));
    expect(told).toEqual([{ id: 1, event: "error", data: { code: "conflict", message: "c" } }]);
  });

  it("go on with the next one after a failure", async () => {
    await jobs.start({ ...request(), work: () => Promise.reject(new AppError("conflict", "c")) });
    const id = await jobs.start({ ...request(), work: async () => "next" });
    await jobs.settled();
    expect((await stored(id)).result).toBe("next");
  });

  it("run one after another in the order they were started", async () => {
    const order: string[] = [];
    const slow = async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push("slow");
      return null;
    };
    await jobs.start({ ...request(), work: slow });
    await jobs.start({ ...request(), work: async () => order.push("quick") });
    await jobs.settled();
    expect(order).toEqual(["slow", "quick"]);
  });

  it("of a process that is gone are ended at the next start", async () => {
    const { services, caller, database } = product;
    const id = uuidv7();
    await withOrg(database.db, caller.orgId, (tx) =>
      insertJob(tx, caller.orgId, { id, kind: "import", payload: {} }, "gone"),
    );
    await services.setUpOrganisation(caller, { currency: "CNY", readDemo: null, isOnlyProcess: true });
    expect((await stored(id)).status).toBe("failed");
  });

  it("of a process that is gone leave no draft half written", async () => {
    const { services, caller, database } = product;
    await importInto(product, [textFile("accounts.csv", "id,name,industry\nJ-1,Juniper,\n")]);
    const accountId = await services.resolveAccount(caller, "J-1");
    const { draftId } = await services.drafts.start(caller, accountId, { kind: "account-plan" });
    await watchJob(services.drafts.channel(draftId));
    await database.db.$client.query("update drafts set status = 'drafting' where id = $1", [draftId]);
    await services.setUpOrganisation(caller, { currency: "CNY", readDemo: null, isOnlyProcess: true });
    expect((await services.drafts.read(caller, draftId)).status).toBe("failed");
  });
});

import { afterAll, beforeAll, expect, it } from "vitest";
import type { OpenDatabase } from "#db/client";
import { AppError } from "#errors";
import { listJobs } from "#store/jobs";
import { withOrg } from "#store/with-org";
import { describeEngines } from "../../helpers/engines.ts";
import { gate, openTestJobs, type TestJobs, testOrg } from "../../helpers/test-jobs.ts";

const away = () => new AppError("model-unavailable", "m", { params: { reason: "no answer" } });

describeEngines("jobs", (open) => {
  let database: OpenDatabase;
  let jobs: TestJobs;
  /** Another process: it runs nothing. */
  let elsewhere: TestJobs;

  beforeAll(async () => {
    database = await open();
    jobs = await openTestJobs(database);
    elsewhere = await openTestJobs(database, { hasWorker: false });
  });
  afterAll(async () => {
    await jobs.close();
    await elsewhere.close();
    await database.close();
  });

  it("keep the result of work that ended well", async () => {
    const id = await jobs.begin(async () => ({ answer: 42 }));
    await jobs.heard(id);
    expect(await jobs.stored(id)).toMatchObject({ status: "done", result: { answer: 42 }, error: null });
  });

  it("keep code and values of what work failed of", async () => {
    const failure = new AppError("too-large", "inner words", { params: { limit: 3 } });
    const id = await jobs.begin(() => Promise.reject(failure));
    await jobs.heard(id);
    expect(await jobs.stored(id)).toMatchObject({
      status: "failed",
      error: { code: "too-large", params: { limit: 3 } },
    });
  });

  it("keep no words of a library's error", async () => {
    const id = await jobs.begin(() => Promise.reject(new Error("password=secret")));
    await jobs.heard(id);
    expect((await jobs.stored(id)).error).toEqual({ code: "internal", message: "internal" });
  });

  it("tell a failure to whoever watches", async () => {
    const id = await jobs.begin(() => Promise.reject(new AppError("conflict", "c")));
    expect(await jobs.heard(id)).toEqual([{ id: 1, event: "error", data: { code: "conflict", message: "c" } }]);
  });

  it("go on with the next one after a failure", async () => {
    await jobs.begin(() => Promise.reject(new AppError("conflict", "c")));
    const id = await jobs.begin(async () => "next");
    await jobs.heard(id);
    expect((await jobs.stored(id)).result).toBe("next");
  });

  it("of one lane run one after another in the order they were queued", async () => {
    const order: string[] = [];
    const { opened, open: letGo } = gate();
    await jobs.begin(async () => {
      await opened;
      order.push("first");
      return null;
    });
    const id = await jobs.begin(async () => order.push("second"));
    letGo();
    await jobs.heard(id);
    expect(order).toEqual(["first", "second"]);
  });

  it("of another lane do not wait for a long one", async () => {
    const { opened, open: letGo } = gate();
    const long = await jobs.begin(() => opened.then(() => null));
    const id = await jobs.begin(async () => "short", "draft");
    await jobs.heard(id);
    const { status } = await jobs.stored(long);
    letGo();
    await jobs.heard(long);
    expect([status, (await jobs.stored(id)).status]).toEqual(["running", "done"]);
  });

  it("tell their progress to those who watch from another process", async () => {
    const { opened, open: letGo } = gate();
    const id = await jobs.begin(async ({ report, save }) => {
      report({ done: 1 });
      await save(async () => null);
      await opened;
      return "end";
    });
    const watching = elsewhere.heard(id);
    await expect.poll(async () => (await jobs.stored(id)).progress).toEqual({ done: 1 });
    await new Promise((resolve) => setTimeout(resolve, 100));
    letGo();
    expect((await watching).map(({ event, data }) => [event, data])).toEqual([
      ["progress", { done: 1 }],
      ["done", { status: "done", result: "end" }],
    ]);
  });

  it("tell a reader who was cut off only what is new, in whichever process", async () => {
    const id = await jobs.begin(async ({ publish }) => {
      publish("section", "a");
      publish("section", "b");
      return null;
    });
    const told = await jobs.heard(id);
    const [here, there] = [await jobs.heard(id, 2), await elsewhere.heard(id, 2)];
    expect([told.map((event) => event.id), here, there]).toEqual([[1, 2, 3], told.slice(2), told.slice(2)]);
  });

  it("are cancelled at once while they wait", async () => {
    const { opened, open: letGo } = gate();
    const before = await jobs.begin(() => opened.then(() => null));
    const id = await jobs.begin(() => Promise.reject(new Error("ran")));
    await elsewhere.cancel({ orgId: testOrg, id }, "test");
    letGo();
    await jobs.heard(before);
    expect((await jobs.stored(id)).status).toBe("cancelled");
  });

  it("stop at their next batch when they are cancelled while they run, and keep what they have", async () => {
    const id = await jobs.begin(async ({ keep }) => {
      for (let step = 1; ; step += 1) {
        await keep(step, async () => step);
        if (step === 1) await elsewhere.cancel({ orgId: testOrg, id }, "test");
      }
    });
    const told = await jobs.heard(id);
    const { status, error } = await jobs.stored(id);
    expect([told.at(-1)?.event, status, error?.code]).toEqual(["error", "cancelled", "job-cancelled"]);
  });

  it("cannot be cancelled when they have ended", async () => {
    const id = await jobs.begin(async () => null);
    await jobs.heard(id);
    await expect(jobs.cancel({ orgId: testOrg, id }, "test")).rejects.toMatchObject({ code: "conflict" });
  });

  it("are tried again when what they failed of passes", async () => {
    let tries = 0;
    const id = await jobs.begin(async () => {
      tries += 1;
      if (tries < 3) throw away();
      return "at last";
    });
    const told = await jobs.heard(id);
    const { status, attempt, error } = await jobs.stored(id);
    expect([status, attempt, error, told.at(-1)?.event]).toEqual(["done", 3, null, "done"]);
  });

  it("are dead after the last try, and say of what", async () => {
    const id = await jobs.begin(() => Promise.reject(away()));
    await jobs.heard(id);
    const { status, attempt, error } = await jobs.stored(id);
    expect([status, attempt, error?.code]).toEqual(["dead", 3, "model-unavailable"]);
  });

  it("that are dead are listed as such", async () => {
    const id = await jobs.begin(() => Promise.reject(away()));
    await jobs.heard(id);
    const dead = await withOrg(database.db, testOrg, (tx) => listJobs(tx, testOrg, { status: "dead", limit: 100 }));
    expect(dead.map((job) => job.id)).toContain(id);
  });

  it("that are dead run again when a person says so", async () => {
    let isBack = false;
    const id = await jobs.begin(async () => (isBack ? "back" : Promise.reject(away())));
    await jobs.heard(id);
    isBack = true;
    await elsewhere.retry({ orgId: testOrg, id });
    await jobs.until(id, "done");
    expect((await jobs.stored(id)).result).toBe("back");
  });

  it("that ended well are not run again", async () => {
    const id = await jobs.begin(async () => null);
    await jobs.heard(id);
    await expect(jobs.retry({ orgId: testOrg, id })).rejects.toMatchObject({ code: "conflict" });
  });

  it("of another organisation are not there", async () => {
    const id = await jobs.begin(async () => null);
    await jobs.heard(id);
    const orgId = "01900000-0000-7000-8000-0000000000bb";
    await expect(jobs.cancel({ orgId, id }, "test")).rejects.toMatchObject({ code: "not-found" });
  });
});

describeEngines("jobs of a process that ends", (open) => {
  let database: OpenDatabase;

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  it("are left to another, which goes on after the last step", async () => {
    const done: string[] = [];
    const first = await openTestJobs(database);
    const second = await openTestJobs(database, { hasWorker: false });
    const { opened, open: letGo } = gate();
    const id = await first.begin(async ({ keep, steps, save, signal }) => {
      const held = await steps();
      for (const step of [1, 2, 3].filter((one) => !held.has(one))) {
        await keep(step, async () => done.push(`${step}`));
        if (step !== 2) continue;
        letGo();
        await new Promise((resolve) => signal.addEventListener("abort", resolve));
        await save(async () => null);
      }
      return done.length;
    });
    const watching = first.heard(id);
    await opened;
    await first.close();
    second.startWorker();
    await second.until(id, "done");
    expect([done, (await watching).at(-1)?.event]).toEqual([["1", "2", "3"], "end"]);
    await second.close();
  });

  it("without a word are put back at the next start, where nobody else works on the database", async () => {
    const lost = await openTestJobs(database, { timings: { leaseMs: 600_000, graceMs: 0 } });
    let runs = 0;
    const { opened, open: letGo } = gate();
    const id = await lost.begin(async () => {
      runs += 1;
      if (runs === 1) await opened;
      return runs;
    });
    await lost.until(id, "running");
    const next = await openTestJobs(database, { hasWorker: false });
    const released = await next.releaseOrphans();
    next.startWorker();
    await next.until(id, "done");
    letGo();
    expect([released, (await next.stored(id)).result]).toEqual([1, 2]);
    await lost.close();
    await next.close();
  });

  it("again and again are dead, and nobody runs them any more", async () => {
    const jobs = await openTestJobs(database, { hasWorker: false });
    const id = await jobs.begin(() => Promise.reject(new Error("ran")));
    for (let start = 0; start < 3; start += 1) {
      await database.db.$client.query("update jobs set status = 'running' where id = $1", [id]);
      await jobs.releaseOrphans();
    }
    jobs.startWorker();
    await jobs.until(id, "dead");
    expect((await jobs.stored(id)).error).toMatchObject({ code: "job-lost", params: { count: 3 } });
    await jobs.close();
  });
});

describeEngines("a run that was not heard of for a lease", (open) => {
  it("has lost its job, and cannot write any more", async () => {
    const database = await open();
    const timings = { leaseMs: 150, renewMs: 600_000, storeMs: 600_000 };
    const paused = await openTestJobs(database, { timings });
    const { opened, open: letGo } = gate();
    const late: unknown[] = [];
    let runs = 0;
    const id = await paused.begin(async ({ save }) => {
      runs += 1;
      if (runs > 1) return "the other's";
      await opened;
      await save(async () => late.push("written")).catch((thrown: unknown) => {
        late.push(thrown);
        throw thrown;
      });
      return "the late one's";
    });
    await paused.until(id, "running");
    const other = await openTestJobs(database);
    await other.until(id, "done");
    letGo();
    await expect.poll(() => late).toMatchObject([{ name: "JobStopped", reason: "lost" }]);
    expect((await other.stored(id)).result).toBe("the other's");
    await paused.close();
    await other.close();
    await database.close();
  });
});

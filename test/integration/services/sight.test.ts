import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "#errors";
import { listUsers } from "#store/users";
import { withOrg } from "#store/with-org";
import { importInto, textFile } from "#test/helpers/import-files";
import { openTestProduct, type TestProduct } from "#test/helpers/open-test-product";
import type { Ask } from "./sight/law-probe.ts";
import { lawProbes } from "./sight/law-probes.ts";
import { everythingStored, openTarget, secretsFrom, type Target } from "./sight/law-targets.ts";

type Caller = TestProduct["caller"];

let product: TestProduct;
let own: Target;
let strange: Target;
let rep: Caller;
let manager: Caller;
let viewer: Caller;
let admin: Caller;
let nobody: Caller;
let secrets: string[];

beforeAll(async () => {
  product = await openTestProduct({ demo: true });
  const { caller, services, database } = product;
  await importInto(product, [textFile("team.csv", "姓名,角色\n查阅员,只读\n")]);
  strange = await openTarget(product, "A-04");
  await services.reviews.create(caller, {});
  const users = await withOrg(database.db, caller.orgId, (tx) => listUsers(tx, caller.orgId));
  const as = (name: string): Caller => ({
    ...caller,
    lang: "zh",
    actor: `user:${users.find((user) => user.name === name)?.id}`,
  });
  rep = as("孙鹏");
  manager = as("沈卓");
  viewer = as("查阅员");
  admin = as("詹秋月");
  own = await openTarget({ ...product, caller: rep }, "A-05");
  nobody = { ...caller, actor: "user:01900000-0000-7000-8000-0000000000ff" };
  secrets = await secretsFrom(product, "孙鹏");
}, 120_000);
afterAll(() => product.close());

type Told = { value: unknown } | { code: string; said: unknown };

async function told(ask: Ask): Promise<Told> {
  try {
    return { value: await ask() };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { code: error.code, said: [error.message, error.details] };
  }
}

const plain = (_: string, value: unknown) =>
  value instanceof Map ? [...value] : value instanceof Set ? [...value] : value;

/** Which secrets an answer gives away, beside what the question itself named. */
function leaks(answer: Told, asked: Target, kept: readonly string[] = secrets): string[] {
  const text = Object.values(asked).reduce((left, word) => left.replaceAll(word, "…"), JSON.stringify(answer, plain));
  return kept.filter((secret) => text.includes(secret));
}

type Part = "of" | "writes" | "whole" | "runs";

/** Every question of one sort, with what it is called. */
function asks(caller: Caller, part: Part, on: Target): [string, Ask][] {
  return Object.entries(lawProbes(product.services, caller)).flatMap(([name, probe]) => {
    if ("nothing" in probe) return [];
    const asked = part === "runs" ? probe.runs : probe[part]?.(on);
    return (asked ?? []).map((ask, at): [string, Ask] => [`${name}.${part}.${at}`, ask]);
  });
}

type Look = (answer: Told) => string;

async function each(caller: Caller, part: Part, on: Target, look: Look): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for (const [name, ask] of asks(caller, part, on)) found.push([name, look(await told(ask))]);
  return found;
}

const codeOf = (answer: Told) => ("code" in answer ? answer.code : "answered");
const allOf = (found: readonly [string, string][], code: string) => found.filter(([, held]) => held !== code);

it("is known of every service what it tells", () => {
  const known = Object.keys(lawProbes(product.services, rep));
  expect(known.toSorted()).toEqual(Object.keys(product.services).toSorted());
});

it("has many secrets to keep from a rep", () => {
  expect(secrets.length).toBeGreaterThan(1_000);
});

it("is told to whoever sees all, so that there is something to keep", async () => {
  const { caller } = product;
  const givenAway = async (part: Part) => {
    const found = await each({ ...caller, lang: "zh" }, part, strange, (answer) => leaks(answer, strange).join(" "));
    return allOf(found, "").map(([name]) => name);
  };
  const [ofOne, ofAll] = [await givenAway("of"), await givenAway("whole")];
  const some = ["accountPage.of.0", "cards.of.0", "drafts.of.0", "jobs.of.1", "keptScores.of.0", "readNote.of.0"];
  const others = ["chat.whole.0", "chat.whole.2", "findNotes.whole.0", "portfolio.whole.0", "reviews.whole.1"];
  expect([ofOne, ofAll]).toEqual([expect.arrayContaining(some), expect.arrayContaining(others)]);
});

describe("a rep", () => {
  it("is told of an own account without a word of others", async () => {
    const found = await each(rep, "of", own, (answer) => [codeOf(answer), ...leaks(answer, own)].join(" "));
    expect(allOf(found, "answered")).toEqual([]);
  });

  it("is told of all accounts at once without a word of others", async () => {
    const found = await each(rep, "whole", strange, (answer) => leaks(answer, strange).join(" "));
    expect(allOf(found, "")).toEqual([]);
  });

  it("is told of another's account what is told of one that is not there", async () => {
    const found = await each(rep, "of", strange, (answer) => [codeOf(answer), ...leaks(answer, strange)].join(" "));
    expect(allOf(found, "not-found")).toEqual([]);
  });

  it("changes nothing of another's account", async () => {
    const before = await everythingStored(product);
    const found = await each(rep, "writes", strange, (answer) => [codeOf(answer), ...leaks(answer, strange)].join(" "));
    expect(allOf(found, "not-found")).toEqual([]);
    expect(await everythingStored(product)).toEqual(before);
  });

  it("takes over no note of another's account by its number", async () => {
    const { accountId } = own;
    const note = { accountId, externalId: strange.noteSource, title: "x", text: "mine now" };
    const before = await everythingStored(product);
    expect(codeOf(await told(() => product.services.saveNote(rep, note)))).toBe("not-found");
    expect((await product.services.readNote(product.caller, strange.noteId)).accountId).toBe(strange.accountId);
    expect(await everythingStored(product)).toEqual(before);
  });
});

it.each(["rep", "manager", "viewer", "nobody"] as const)(
  "leaves the organisation's own matters to others: %s",
  async (who) => {
    const caller = { rep, manager, viewer, nobody }[who];
    expect(allOf(await each(caller, "runs", own, codeOf), "forbidden")).toEqual([]);
  },
);

it.each(["own", "strange"] as const)("lets a viewer read everything and change nothing: %s", async (which) => {
  const on = { own, strange }[which];
  expect(allOf(await each(viewer, "of", on, codeOf), "answered")).toEqual([]);
  expect(allOf(await each(viewer, "writes", on, codeOf), "forbidden")).toEqual([]);
});

it("tells somebody who is not there nothing of any account", async () => {
  expect(allOf(await each(nobody, "of", own, codeOf), "not-found")).toEqual([]);
  expect(allOf(await each(nobody, "writes", own, codeOf), "not-found")).toEqual([]);
  const everything = await secretsFrom(product, "nobody");
  const found = await each(nobody, "whole", strange, (answer) => leaks(answer, strange, everything).join(" "));
  expect(allOf(found, "")).toEqual([]);
});

it("follows a role at once, though nothing else changed", async () => {
  const { services, caller } = product;
  const id = rep.actor.slice("user:".length);
  const count = async () => (await services.listAccounts(rep, { limit: 50 })).items.length;
  const asRep = await count();
  await services.users.change(caller, id, { role: "viewer" });
  const asViewer = await count();
  await services.users.change(caller, id, { role: "rep" });
  expect([asRep, asViewer, await count()]).toEqual([5, 15, 5]);
});

it("serves nobody what is kept for whoever sees more", async () => {
  const { services, caller } = product;
  const asked = { ...caller, lang: "zh" as const };
  const whole = await services.accountPage(asked, own.accountId, undefined);
  const narrow = await services.accountPage(rep, own.accountId, undefined);
  expect([whole.parent?.name, narrow.parent, narrow.account.parentId]).toEqual([strange.accountName, null, null]);
  expect(await services.accountPage(asked, own.accountId, undefined)).toBe(whole);
});

it("shows a manager what the team sees, and an administrator everything", async () => {
  const names = async (caller: Caller) =>
    (await product.services.portfolio(caller, undefined)).rows.map(({ id }) => id);
  const everything = await names(product.caller);
  expect([await names(manager), await names(admin), everything.length]).toEqual([everything, everything, 15]);
});

describe("figures of an account", () => {
  it("are the same in the portfolio of a rep as in that of everybody", async () => {
    const mine = await product.services.portfolio(rep, undefined);
    const all = await product.services.portfolio({ ...product.caller, lang: "zh" }, undefined);
    const ids = new Set(mine.rows.map(({ id }) => id));
    expect([mine.rows, ids.size]).toEqual([all.rows.filter(({ id }) => ids.has(id)), 5]);
  });

  it("are the same on its page, in its scores and in its evidence", async () => {
    const { services, caller } = product;
    const views = async (asking: Caller) => {
      const { parent: _, family: __, account, ...page } = await services.accountPage(asking, own.accountId, undefined);
      const { parentId: ___, ...record } = account;
      return { page, record, scores: await services.accountScores(asking, own.accountId, undefined) };
    };
    expect(await views(rep)).toEqual(await views({ ...caller, lang: "zh" }));
  });
});

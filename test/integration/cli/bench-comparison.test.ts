import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { z } from "zod";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";
import { runGroundplan } from "../../helpers/run-groundplan.ts";

const spread = z.strictObject({ p50: z.number().positive(), p95: z.number().positive(), best: z.number().positive() });
const lineSchema = z.strictObject({
  what: z.enum(["rows", "whole", "lexical", "hybrid"]),
  passages: z.int(),
  organisations: z.int(),
  ours: spread,
  peer: spread,
  ratio: z.number().positive(),
  bestRatio: z.number().positive(),
  goal: z.number().nullable(),
  met: z.boolean().nullable(),
  recall: z.number().nullable(),
});
const reportSchema = z.strictObject({
  bench: z.enum(["ingest", "search"]),
  machine: z.strictObject({
    cpu: z.string(),
    cores: z.int(),
    node: z.string(),
    engine: z.enum(["embedded", "server"]),
    postgres: z.string().min(1),
    pgvector: z.string().min(1),
    load: z.number(),
  }),
  rounds: z.int(),
  lines: z.array(lineSchema),
  agree: z.boolean(),
});

const smallSearch = ["search", "--passages", "40", "--neighbours", "2", "--each", "30", "--rounds", "2"];
const onServer = () => ["--database-url", inject("serverUrl")];

let product: TestProduct;
beforeAll(async () => {
  product = await openTestProduct({ engine: "server" });
});
afterAll(() => product.close());

async function reportOf(...given: string[]) {
  const { out } = await runGroundplan(product, "bench", ...given, "--json");
  return reportSchema.parse(JSON.parse(out));
}

describe.each(["embedded", "server"])("groundplan bench search (%s)", (engine) => {
  it("finds what one statement by hand finds, alone and among neighbours", async () => {
    const { lines, machine, agree } = await reportOf(...smallSearch, ...(engine === "server" ? onServer() : []));
    const measured = lines.map(({ what, passages, organisations, recall }) => [what, passages, organisations, recall]);
    expect([machine.engine, agree, measured]).toEqual([
      engine,
      true,
      [
        ["lexical", 40, 1, 1],
        ["hybrid", 40, 1, 1],
        ["lexical", 30, 1, 1],
        ["hybrid", 30, 1, 1],
        ["lexical", 30, 3, 1],
        ["hybrid", 30, 3, 1],
      ],
    ]);
  });
});

describe("groundplan bench ingest", () => {
  it("measures rows and whole notes beside the peer", async () => {
    const { lines } = await reportOf("ingest", "--passages", "20", "--rounds", "2", ...onServer());
    expect(lines.map(({ what, passages, goal }) => [what, passages, goal])).toEqual([
      ["rows", 20, 8],
      ["whole", 20, null],
    ]);
  });

  it("shows a table that names the machine", async () => {
    const flags = ["--passages", "20", "--rounds", "1", ...onServer(), "--lang", "en"];
    const { out, exitCode } = await runGroundplan(product, "bench", "ingest", ...flags);
    expect([exitCode, /pgvector \d/.test(out), out.includes("PGVectorStore")]).toEqual([0, true, true]);
  });

  it("says that it needs a server", async () => {
    const { note, exitCode } = await runGroundplan(product, "bench", "ingest", "--lang", "en");
    expect([exitCode, note.includes("--database-url")]).toEqual([1, true]);
  });
});

it("refuses a corpus that is no number", async () => {
  expect((await runGroundplan(product, "bench", "search", "--passages", "7000,many")).exitCode).toBe(1);
});

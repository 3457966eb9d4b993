import { existsSync, readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { pino } from "pino";
import { runCli } from "#cli/run-cli";
import { type Config, readConfig } from "#config";
import type { Lang } from "#domain/lang";
import { AppError } from "#errors";
import { cliEn } from "#text/cli.en";
import { cliZh } from "#text/cli.zh";
import { describeError } from "#text/describe-error";
import { createTranslate } from "#text/translate";
import { benches } from "./main/bench/benches.ts";
import { connect } from "./main/connect.ts";
import { loadProduct } from "./main/load-product.ts";
import type { Product } from "./main/open-product.ts";
import { suites } from "./main/suites.ts";
import { version } from "./main/version.ts";

const say = createTranslate({ zh: cliZh, en: cliEn });
const note = (text: string) => void process.stderr.write(`${text}\n`);
const out = (text: string) => void process.stdout.write(`${text}\n`);

/** Only a plain yes is one. */
async function askYes(question: string): Promise<boolean> {
  const { createInterface } = await import("node:readline/promises");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^\s*(?:y|yes|是|好)\s*$/i.test(await terminal.question(`${question} `));
  } finally {
    terminal.close();
  }
}

// A reader that has seen enough, as `head` does, closes the pipe: that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

/** The environment over the file `.env` of the working directory. */
function environment(): Record<string, string | undefined> {
  const file = existsSync(".env") ? parseEnv(readFileSync(".env", "utf8")) : {};
  return { ...file, ...process.env };
}

function readSettings(): Config {
  try {
    return readConfig(environment());
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    note(describeError(error, "en"));
    process.exit(1);
  }
}

/** Ctrl-C and SIGTERM end what is under way; the process then ends by itself. */
function untilStopped(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}

async function serve(config: Config, lang: Lang, worker: boolean): Promise<void> {
  const signal = untilStopped();
  // Nobody else can run the jobs of an embedded database.
  const runsJobs = worker || config.databaseUrl === undefined;
  const product = await loadProduct(config, log, { worker: runsJobs ? "always" : "never", slack: "receives" });
  const { serveProduct } = await import("./main/serve-product.ts");
  await serveProduct(product, { host: config.host, port: config.port, signal }, (url) => {
    note(say(lang, "serve.ready", { url }));
    note(say(lang, "serve.local"));
    if (product.demoLoaded) void showFirstPlan(product, lang, url);
  });
}

/** A first start ends with something to look at: a plan of the account that bought most. */
async function showFirstPlan({ services, caller }: Product, lang: Lang, url: string): Promise<void> {
  const { items } = await services.listAccounts({ ...caller, lang }, { sort: "revenue", limit: 1 });
  for (const { id } of items) {
    const { draftId } = await services.drafts.start({ ...caller, lang }, id, { kind: "account-plan", lang });
    note(say(lang, "serve.demo", { url: `${url}/drafts/${draftId}` }));
  }
}

/** Runs the jobs of a database server until the process is told to stop. */
async function work(config: Config, lang: Lang): Promise<void> {
  if (config.databaseUrl === undefined) {
    const params = { variable: "DATABASE_URL", reason: say(lang, "worker.needs-server") };
    throw new AppError("config-invalid", "a worker needs a database server", { params });
  }
  const signal = untilStopped();
  const product = await loadProduct(config, log, { worker: "always", slack: "answers" });
  note(say(lang, "worker.ready"));
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
  await product.close();
}

const config = readSettings();
const log = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: true }));

process.exitCode = await runCli(process.argv.slice(2), {
  defaultLang: config.defaultLang,
  version,
  connect: () => connect(config, log),
  serve: ({ port, lang, worker }) => serve({ ...config, port: port ?? config.port }, lang, worker),
  work: ({ lang }) => work(config, lang),
  untilStopped,
  migrate: async () => {
    const { migrateDatabase, openDatabase } = await import("#db/client");
    const database = await openDatabase(config);
    await migrateDatabase(database).finally(database.close);
  },
  evaluate: async (request) => (await import("./main/evaluate.ts")).createEvaluate(environment())(request),
  suites,
  runBench: async (...given) => (await import("./main/bench/run-bench.ts")).runBench(...given),
  benches,
  out,
  note,
  write: (text) => void process.stdout.write(text),
  askYes: process.stdin.isTTY && process.stdout.isTTY ? askYes : null,
  isTerminal: process.stderr.isTTY === true,
});

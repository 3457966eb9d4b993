import type { Logger } from "pino";
import { createApp } from "#api/app";
import type { Config } from "#config";
import { assetPath } from "#db/asset-path";
import { migrateDatabase, type OpenDatabase, oneStarterAtATime, openDatabase } from "#db/client";
import { type Day, parseDay } from "#domain/day";
import type { Lang } from "#domain/lang";
import { createDraftExporter } from "#exporting/create-draft-exporter";
import { renderValue } from "#grounding/values/render-value";
import { createGuardedReader } from "#importing/reading/guarded-reader";
import { createJobs, type Jobs } from "#jobs/create-jobs";
import type { JobTimings } from "#jobs/job-timings";
import type { RetryPolicy } from "#jobs/transient";
import type { Embedder } from "#llm/embedder";
import { createServices, type Services } from "#services/create-services";
import type { PriceOf } from "#services/embeddings";
import { createScoringReader } from "#services/scoring-profile/scoring-reader";
import { localOrgId } from "#services/set-up-organisation";
import { vacuumJobFiles } from "#store/job-files";
import { createChatAgent } from "./chat-agent.ts";
import { createDraftWriting } from "./draft-writing.ts";
import { openModel } from "./model-parts.ts";
import { openConnectors } from "./open-connectors.ts";
import { openSlack } from "./open-slack.ts";
import { readDemo } from "./read-demo.ts";
import { readScoringConfig } from "./read-scoring-config.ts";
import { createSlackProbe, slackMode } from "./slack-probe.ts";
import { startReadingWorker } from "./start-reading-worker.ts";
import { version } from "./version.ts";

export type Product = {
  app: ReturnType<typeof createApp>;
  services: Services;
  database: OpenDatabase;
  caller: { orgId: string; actor: string; lang: Lang };
  /** True when the demo company was loaded just now. */
  demoLoaded: boolean;
  /** Ends the streams of those who watch jobs, and leaves what is running to another process or the next start. */
  closeJobs: () => Promise<void>;
  /** The same, then lets the database go. */
  close: () => Promise<void>;
};

/** When this process runs jobs: always, from the first one that is queued in it, or never. */
export type WorkerMode = "always" | "on-demand" | "never";
/** How long an outage is waited out, where nobody is to wait as long as in use. */
export type OutagePauses = { retries: RetryPolicy; restMs: number };
export type ProductOptions = {
  worker?: WorkerMode;
  jobTimings?: Partial<JobTimings>;
  pauses?: OutagePauses | undefined;
  /** What this process does for Slack, where it is set up: receive and answer, only answer, or nothing. */
  slack?: "receives" | "answers" | "none";
};

/** Today's date where the product runs. */
function today(): Day {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return parseDay(local.toISOString().slice(0, 10));
}

/** Settings → database → services → application: everything that runs is put together here. */
export async function openProduct(config: Config, log: Logger, options: ProductOptions = {}): Promise<Product> {
  const database = await openDatabase(config);
  try {
    await migrateDatabase(database);
    return await assemble(config, database, log, options);
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The client is loaded only where a model is configured. */
async function openEmbedder(embedding: Config["embedding"]): Promise<Embedder | null> {
  if (!embedding) return null;
  const { createEmbedder } = await import("#llm/embedder");
  return createEmbedder({ ...embedding, baseUrl: embedding.baseUrl ?? null });
}

/** What was paid goes before what the vendor lists. */
async function openPrices(embedding: Config["embedding"]): Promise<PriceOf> {
  if (!embedding) return () => null;
  const { listedPrice } = await import("#llm/embedding-prices");
  const { model, price, baseUrl = null } = embedding;
  return (asked) => (price && asked === model ? price : listedPrice(asked, baseUrl));
}

/** No other process works on the embedded database, so only a delayed retry ever waits for a look at the table. */
const embeddedPollMs = 5_000;

function openJobs(
  { db, engine }: OpenDatabase,
  log: Logger,
  { worker = "on-demand", jobTimings, pauses }: ProductOptions,
): Jobs {
  const timings = { ...(engine === "embedded" && { pollMs: embeddedPollMs }), ...jobTimings };
  const freeSpool = engine === "embedded" && { freeSpool: () => vacuumJobFiles(db) };
  return createJobs({
    ...{ db, log, timings, retries: pauses?.retries },
    startsOnDemand: worker === "on-demand",
    ...freeSpool,
  });
}

async function assemble(
  config: Config,
  database: OpenDatabase,
  log: Logger,
  options: ProductOptions,
): Promise<Product> {
  const { db, engine } = database;
  const deps = { db, today, scoring: createScoringReader(await readScoringConfig()), log };
  const jobs = openJobs(database, log, options);
  const embedder = await openEmbedder(config.embedding);
  const reader = createGuardedReader(startReadingWorker);
  const model = config.model && (await openModel(config.model, options.pauses?.restMs));
  const writing = await createDraftWriting(model, config.promptsDir);
  const connectors = openConnectors(config);
  const services = createServices({
    deps,
    jobs,
    exporter: createDraftExporter({ renderValue, bandLabel: writing.bandLabel }),
    writeDraft: writing.writeDraft,
    kinds: writing.kinds,
    writers: writing.writers,
    embedder,
    priceOf: await openPrices(config.embedding),
    agent: await createChatAgent(model, config.promptsDir),
    engine,
    readFile: reader.readFile,
    findConnector: connectors.find,
    readDemo,
    doctor: {
      engine,
      chat: model?.probe ?? null,
      embedding: embedder && { model: embedder.model, ask: async () => void (await embedder.embed(["ping"])) },
      connectors: connectors.probes,
      slack: config.slack && createSlackProbe(config.slack),
    },
  });
  const caller = { orgId: localOrgId, actor: "local", lang: config.defaultLang };
  const slack = await openSlack({ config, services, jobs, log, caller }, options.slack ?? "none");
  if (engine === "embedded") await jobs.releaseOrphans();
  const { orgCurrency: currency, demo: withDemo } = config;
  const demoLoaded = await oneStarterAtATime(database, () =>
    services.setUpOrganisation(caller, { currency, withDemo }),
  );
  if (options.worker === "always") jobs.startWorker();
  await slack.start();
  const app = createApp({
    services,
    facts: {
      model: config.model?.model ?? null,
      embeddingModel: embedder?.model ?? null,
      drafting: { kinds: writing.kinds, writers: writing.writers },
      slack: config.slack && { mode: slackMode(config.slack), lastError: slack.lastError },
      engine,
      version,
    },
    localUser: caller,
    defaultLang: config.defaultLang,
    webRoot: assetPath("dist/web"),
    slackRoute: slack.route,
    log,
  });
  const close = async () => {
    connectors.close();
    await slack.stop();
    await jobs.close();
    await reader.close();
    await database.close();
  };
  return { app, services, database, caller, demoLoaded, closeJobs: jobs.close, close };
}

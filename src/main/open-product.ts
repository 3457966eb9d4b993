import type { Logger } from "pino";
import { createApp } from "#api/app";
import type { Config } from "#config";
import { assetPath } from "#db/asset-path";
import { migrateDatabase, type OpenDatabase, openDatabase } from "#db/client";
import { type Day, parseDay } from "#domain/day";
import type { Lang } from "#domain/lang";
import { createDraftExporter } from "#exporting/create-draft-exporter";
import { renderValue } from "#grounding/values/render-value";
import { createGuardedReader } from "#importing/reading/guarded-reader";
import { createJobRunner } from "#jobs/job-runner";
import type { Embedder } from "#llm/embedder";
import { createServices, type Services } from "#services/create-services";
import { localOrgId } from "#services/set-up-organisation";
import { createDraftWriting } from "./draft-writing.ts";
import { openConnectors } from "./open-connectors.ts";
import { readDemo } from "./read-demo.ts";
import { readScoringConfig } from "./read-scoring-config.ts";
import { startReadingWorker } from "./start-reading-worker.ts";
import { version } from "./version.ts";

export type Product = {
  app: ReturnType<typeof createApp>;
  services: Services;
  database: OpenDatabase;
  caller: { orgId: string; actor: string; lang: Lang };
  /** True when the demo company was loaded just now. */
  demoLoaded: boolean;
  /** Waits for running jobs, then lets the database go. */
  close: () => Promise<void>;
};

/** Today's date where the product runs. */
function today(): Day {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return parseDay(local.toISOString().slice(0, 10));
}

/** Settings → database → services → application: everything that runs is put together here. */
export async function openProduct(config: Config, log: Logger, isServing = false): Promise<Product> {
  const database = await openDatabase(config);
  try {
    await migrateDatabase(database);
    return await assemble(config, database, log, isServing);
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

async function assemble(config: Config, database: OpenDatabase, log: Logger, isServing: boolean): Promise<Product> {
  const { db, engine } = database;
  const { common: scoring, of: scoringOf } = await readScoringConfig();
  const deps = { db, today, scoring, scoringOf, log };
  const jobs = createJobRunner({ db, log });
  const embedder = await openEmbedder(config.embedding);
  const reader = createGuardedReader(startReadingWorker);
  const writing = await createDraftWriting(config.model);
  const connectors = openConnectors(config);
  const services = createServices({
    deps,
    jobs,
    exporter: createDraftExporter({ renderValue, bandLabel: writing.bandLabel }),
    writeDraft: writing.writeDraft,
    kinds: writing.kinds,
    writers: writing.writers,
    embedder,
    readFile: reader.readFile,
    findConnector: connectors.find,
    doctor: {
      engine,
      chat: writing.probe,
      embedding: embedder && { model: embedder.model, ask: async () => void (await embedder.embed(["ping"])) },
      connectors: connectors.probes,
    },
  });
  const caller = { orgId: localOrgId, actor: "local", lang: config.defaultLang };
  const demoLoaded = await services.setUpOrganisation(caller, {
    currency: config.orgCurrency,
    readDemo: config.demo ? readDemo : null,
    isOnlyProcess: engine === "embedded" || isServing,
  });
  const app = createApp({
    services,
    facts: { model: config.model?.model ?? null, embeddingModel: embedder?.model ?? null, engine, version },
    localUser: caller,
    defaultLang: config.defaultLang,
    webRoot: assetPath("dist/web"),
    log,
  });
  const close = async () => {
    connectors.close();
    await jobs.settled();
    await reader.close();
    await database.close();
  };
  return { app, services, database, caller, demoLoaded, close };
}

import type { JobHandlers } from "#jobs/job-handler";
import type { Embedder } from "#llm/embedder";
import { createDemoHandler } from "./demo.ts";
import type { Deps } from "./deps.ts";
import { createDraftHandler } from "./draft-job.ts";
import type { WriteDraft } from "./drafts.ts";
import { createEmbedHandler, type EmbedMissing } from "./embed-missing.ts";
import { createImportHandler } from "./import-job.ts";
import type { ImportFiles } from "./importing/import-files.ts";
import type { PullConnector } from "./importing/pulling/pull-connector.ts";
import type { LoadDemo } from "./load-demo.ts";
import type { PortfolioReader } from "./portfolio.ts";
import { createPullHandler } from "./pull-job.ts";

type Parts = {
  deps: Deps;
  importFiles: ImportFiles;
  pullConnector: PullConnector;
  loadDemo: LoadDemo;
  embedMissing: EmbedMissing;
  embedder: Embedder | null;
  readPortfolio: PortfolioReader;
  writeDraft: WriteDraft;
};

/** How the jobs of each kind are done: a new kind is one line here. */
export function createJobHandlers(parts: Parts): JobHandlers {
  const { importFiles, pullConnector, loadDemo, embedMissing, embedder } = parts;
  return {
    import: createImportHandler(importFiles, embedMissing),
    pull: createPullHandler(pullConnector, embedMissing),
    draft: createDraftHandler(parts),
    demo: createDemoHandler(loadDemo, embedMissing),
    ...(embedder && { embed: createEmbedHandler(embedder) }),
  };
}

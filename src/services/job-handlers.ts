import type { JobHandler, JobHandlers } from "#jobs/job-handler";
import type { Embedder } from "#llm/embedder";
import type { CatchUp } from "./catch-up.ts";
import { createDemoHandler } from "./demo.ts";
import type { Deps } from "./deps.ts";
import { createDraftHandler } from "./draft-job.ts";
import type { WriteDraft } from "./drafts.ts";
import { createEmbedHandler } from "./embed-job.ts";
import { createEmptyHandler } from "./empty-product.ts";
import { createImportHandler } from "./import-job.ts";
import type { ImportFiles } from "./importing/import-files.ts";
import type { PullConnector } from "./importing/pulling/pull-connector.ts";
import type { IndexVectors } from "./index-vectors.ts";
import type { LoadDemo } from "./load-demo.ts";
import { createLinkHandler } from "./mentions/link-mentions.ts";
import type { PortfolioReader } from "./portfolio.ts";
import { createPullHandler } from "./pull-job.ts";
import { createRedraftHandler } from "./redrafting/redraft-job.ts";

type Parts = {
  deps: Deps;
  importFiles: ImportFiles;
  pullConnector: PullConnector;
  loadDemo: LoadDemo;
  catchUp: CatchUp;
  embedder: Embedder | null;
  indexVectors: IndexVectors;
  readPortfolio: PortfolioReader;
  writeDraft: WriteDraft;
  chat: JobHandler;
};

/** How the jobs of each kind are done: a new kind is one line here. */
export function createJobHandlers(parts: Parts): JobHandlers {
  const { importFiles, pullConnector, loadDemo, catchUp, embedder } = parts;
  return {
    import: createImportHandler(importFiles, catchUp),
    pull: createPullHandler(pullConnector, catchUp),
    draft: createDraftHandler(parts),
    redraft: createRedraftHandler(parts),
    demo: createDemoHandler(loadDemo, catchUp),
    empty: createEmptyHandler(),
    link: createLinkHandler(),
    chat: parts.chat,
    ...(embedder && { embed: createEmbedHandler(embedder, parts.indexVectors) }),
  };
}

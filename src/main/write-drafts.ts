import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { z } from "zod";
import { type ApiClient, createApiClient } from "#cli/api-client";
import { readConfig } from "#config";
import { type Draft, draftSchema } from "#domain/draft";
import { langSchema } from "#domain/lang";
import { loadProduct } from "./load-product.ts";

const accountsSchema = z.object({ items: z.array(z.object({ id: z.string() })), nextCursor: z.string().nullable() });
const startedSchema = z.object({ draftId: z.string() });

/** An account plan of every account in both languages. */
export async function writeDrafts(api: ApiClient): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (const { id } of await allAccounts(api)) {
    for (const lang of langSchema.options) {
      const body = { kind: "account-plan", lang, writer: "template" };
      const { draftId } = await api.post(`/v1/accounts/${id}/drafts`, body, startedSchema);
      for await (const _event of api.events(`/v1/drafts/${draftId}`));
      drafts.push(await api.get(`/v1/drafts/${draftId}`, draftSchema));
    }
  }
  return drafts;
}

async function allAccounts(api: ApiClient): Promise<{ id: string }[]> {
  const found: { id: string }[] = [];
  let cursor: string | null = null;
  do {
    const after: string = cursor === null ? "" : `&cursor=${cursor}`;
    const page = await api.get(`/v1/accounts?limit=200${after}`, accountsSchema);
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return found;
}

/** The same of the demo company, in a product of its own that is thrown away: the user's data is neither read nor changed. */
export async function writeDemoDrafts(): Promise<Draft[]> {
  const dataDir = await mkdtemp(join(tmpdir(), "groundplan-eval-"));
  try {
    const config = readConfig({ DATA_DIR: dataDir, DEMO: "1" });
    const product = await loadProduct(config, pino({ level: "silent" }), { worker: "on-demand" });
    const connection = { fetch: async (request: Request) => product.app.fetch(request), close: product.close };
    return await writeDrafts(createApiClient(connection, "en")).finally(product.close);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

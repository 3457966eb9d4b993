import { createOutboundAgent } from "../outbound-agent.ts";
import type { Clock, RetryPolicy } from "../retry.ts";
import { readAccountInfo } from "./account-info.ts";
import { type Ask, createAsk } from "./ask-hubspot.ts";
import { createHubspotApis, type HubspotApis } from "./hubspot-apis.ts";
import * as schemas from "./hubspot-schemas.ts";

export type HubspotSettings = { token: string; baseUrl: string };
export type ClientParts = { clock: Clock; timeoutMs: number; retryPolicy?: RetryPolicy };

type SearchRequest = Parameters<HubspotApis["search"]["doSearch"]>[1];
export type SearchFilter = NonNullable<NonNullable<SearchRequest["filterGroups"]>[number]["filters"]>[number];
type Search = { filters: SearchFilter[]; sort: string; properties: string[]; limit: number };

/** Most inputs of one batch read of objects, and of one batch read of associations. */
export const batchSizes = { objects: 100, associations: 1000 } as const;
const pageSize = 100;

/** What a stage of a pipeline is called, and whether a deal in it is closed, and won. */
export type DealStage = { label: string; isClosed: boolean; isWon: boolean };

type Page<Item> = { results: Item[]; paging?: { next?: { after: string } | undefined } | undefined };

/** All pages of a list that is read by `after`. */
async function everyPage<Item>(read: (after: string | undefined) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  for (let after: string | undefined, more = true; more; more = after !== undefined) {
    const page = await read(after);
    items.push(...page.results);
    after = page.paging?.next?.after;
  }
  return items;
}

function objectReaders(apis: HubspotApis, ask: Ask) {
  return {
    search: (object: string, { filters, sort, properties, limit }: Search) =>
      ask(schemas.searchAnswerSchema, () =>
        apis.search.doSearch(object, { filterGroups: [{ filters }], sorts: [sort], properties, limit }),
      ),
    read: async (object: string, ids: readonly string[], properties: string[]) => {
      const inputs = ids.map((id) => ({ id }));
      const { results } = await ask(schemas.batchAnswerSchema, () =>
        apis.batch.read(object, { inputs, properties, propertiesWithHistory: [] }, false),
      );
      return results;
    },
    archived: async (object: string, after: string | undefined) => {
      const none = undefined;
      const page = await ask(schemas.archivedAnswerSchema, () =>
        apis.objects.getPage(object, pageSize, after, none, none, none, true),
      );
      return { results: page.results, after: page.paging?.next?.after };
    },
    associations: async (from: string, to: string, inputs: { id: string; after?: string }[]) => {
      const { results } = await ask(schemas.associationsAnswerSchema, () =>
        apis.associations.getPage(from, to, { inputs }),
      );
      return results;
    },
  };
}

function portalReaders(apis: HubspotApis, ask: Ask) {
  return {
    owners: (archived: boolean) =>
      everyPage((after) =>
        ask(schemas.ownersAnswerSchema, () => apis.owners.getPage(undefined, after, pageSize, archived)),
      ),
    properties: async (object: string) => {
      const { results } = await ask(schemas.propertiesAnswerSchema, () => apis.properties.getAll(object, false));
      return results;
    },
    dealStages: async (): Promise<Map<string, DealStage>> => {
      const { results } = await ask(schemas.pipelinesAnswerSchema, () => apis.pipelines.getAll("deals"));
      const stages = results.flatMap((pipeline) => pipeline.stages);
      return new Map(
        stages.map(({ id, label, metadata }) => {
          const isClosed = metadata.isClosed === "true";
          return [id, { label, isClosed, isWon: isClosed && Number(metadata.probability) === 1 }];
        }),
      );
    },
  };
}

/**
 * HubSpot's official client, asked gently: every answer is parsed, and failures that pass are met by asking again, not
 * before the moment that `Retry-After` names. Rejects with SourceFailure.
 */
export function createHubspotClient(settings: HubspotSettings, { clock, timeoutMs, retryPolicy }: ClientParts) {
  const baseUrl = settings.baseUrl.replace(/\/+$/, "");
  const agent = createOutboundAgent(baseUrl, timeoutMs);
  const apis = createHubspotApis({ token: settings.token, baseUrl }, agent);
  const ask = createAsk(clock, retryPolicy);
  return {
    ...objectReaders(apis, ask),
    ...portalReaders(apis, ask),
    account: async () => {
      const info = await readAccountInfo(ask, agent, { ...settings, baseUrl });
      return { ...info, time: info.time ?? clock.now() };
    },
    close: () => agent.destroy(),
  };
}
export type HubspotClient = ReturnType<typeof createHubspotClient>;

import { OpenAPIHono } from "@hono/zod-openapi";
import type { DraftKind, WriterName } from "#domain/draft";
import type { Caller } from "#services/caller";
import type { Services } from "#services/create-services";
import { invalidInput } from "./problem.ts";
import type { slackModes } from "./schemas/slack.ts";

/** `lastError`: why Slack could not be reached or refused us last; null where it answered. */
export type SlackFacts = { mode: (typeof slackModes)[number]; lastError?: () => unknown };

/** What does not change while the process runs. */
export type ProductFacts = {
  model: string | null;
  embeddingModel: string | null;
  /** What can be drafted here, and by whom. */
  drafting: { kinds: readonly DraftKind[]; writers: readonly WriterName[] };
  /** Null: Slack is not set up. */
  slack: SlackFacts | null;
  engine: "embedded" | "server";
  version: string;
};

/** What a request carries through the middlewares. */
export type ApiEnv = { Variables: { services: Services; caller: Caller; facts: ProductFacts } };

/** A router whose validation failures are problems like every other error. */
export function createRouter(): OpenAPIHono<ApiEnv> {
  return new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (!result.success) throw invalidInput(result.error);
    },
  });
}

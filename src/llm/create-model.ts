import { createEndpointGuard, type EndpointGuard } from "./endpoint-guard.ts";
import { EndpointModel } from "./endpoint-model.ts";

export type ModelSettings = {
  /** Name the endpoint knows the model by: `gpt-4.1`, `deepseek-chat`, `qwen3`. */
  model: string;
  /** Local endpoints take any key; null sends a placeholder, because the client insists on one. */
  apiKey: string | null;
  /** Any OpenAI-compatible endpoint, with its `/v1`; null is OpenAI's own. */
  baseUrl: string | null;
  /** Of one call, from the question to the end of the answer. */
  timeoutMs: number;
  /** Longest silence inside of an answer. */
  idleMs?: number | undefined;
  /** Most tokens of an answer, thoughts of a reasoning model included. */
  maxOutputTokens?: number | undefined;
  /** Shared by all models of one endpoint; else the model has one of its own. */
  guard?: EndpointGuard | undefined;
};

const defaults = { idleMs: 30_000, maxOutputTokens: 16_000 } as const;

/** A chat model of any OpenAI-compatible endpoint. Nothing is sent before the first call. */
export function createModel({ timeoutMs, idleMs, maxOutputTokens, guard, ...rest }: ModelSettings): EndpointModel {
  return new EndpointModel({
    ...rest,
    limitMs: timeoutMs,
    idleMs: idleMs ?? defaults.idleMs,
    maxOutputTokens: maxOutputTokens ?? defaults.maxOutputTokens,
    guard: guard ?? createEndpointGuard(),
  });
}

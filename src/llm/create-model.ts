import { ChatOpenAI } from "@langchain/openai";

export type ModelSettings = {
  /** Name the endpoint knows the model by: `gpt-4.1`, `deepseek-chat`, `qwen3`. */
  model: string;
  /** Local endpoints take any key; null sends a placeholder, because the client insists on one. */
  apiKey: string | null;
  /** Any OpenAI-compatible endpoint, with its `/v1`; null is OpenAI's own. */
  baseUrl: string | null;
  timeoutMs: number;
  maxOutputTokens?: number;
};

/**
 * A chat model of any OpenAI-compatible endpoint. The client itself never retries: it would not wait for a
 * `Retry-After`; `askModel` does.
 */
export function createModel({ model, apiKey, baseUrl, timeoutMs, maxOutputTokens }: ModelSettings): ChatOpenAI {
  return new ChatOpenAI({
    model,
    apiKey: apiKey ?? "none",
    timeout: timeoutMs,
    maxRetries: 0,
    temperature: 0,
    streaming: false,
    ...(maxOutputTokens === undefined ? {} : { maxTokens: maxOutputTokens }),
    configuration: { ...(baseUrl === null ? {} : { baseURL: baseUrl }), maxRetries: 0 },
  });
}

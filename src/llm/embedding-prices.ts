/** What a million tokens cost, in whole units of the currency. */
export type EmbeddingPrice = { perMillionTokens: number; currency: string };

type Listed = EmbeddingPrice & {
  model: string;
  /** Where the list price holds; the same model costs something else elsewhere. */
  host: string;
  source: string;
};

/** List prices of embedding models, without discounts, as the vendors publish them. Own prices go before them. */
export const listedPrices = {
  readOn: "2026-11-22",
  prices: [
    openai("text-embedding-3-small", 0.02),
    openai("text-embedding-3-large", 0.13),
    openai("text-embedding-ada-002", 0.1),
    dashscope("text-embedding-v4", 0.5),
    dashscope("text-embedding-v3", 0.5),
    dashscope("text-embedding-v2", 0.7),
  ],
} as const satisfies { readOn: string; prices: readonly Listed[] };

function openai(model: string, perMillionTokens: number): Listed {
  const source = `https://developers.openai.com/api/docs/models/${model}`;
  return { model, host: "api.openai.com", perMillionTokens, currency: "USD", source };
}

function dashscope(model: string, perMillionTokens: number): Listed {
  const source = "https://help.aliyun.com/zh/model-studio/text-embedding-synchronous-api";
  return { model, host: "dashscope.aliyuncs.com", perMillionTokens, currency: "CNY", source };
}

const openaiUrl = "https://api.openai.com/v1";
const loopback: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);
const free: EmbeddingPrice = { perMillionTokens: 0, currency: "USD" };

/** The list price of a model at an endpoint; nothing on this machine itself; null where it is not known. */
export function listedPrice(model: string, baseUrl: string | null): EmbeddingPrice | null {
  const { hostname } = new URL(baseUrl ?? openaiUrl);
  if (loopback.has(hostname)) return free;
  const listed = listedPrices.prices.find((price) => price.model === model && price.host === hostname);
  return listed ? { perMillionTokens: listed.perMillionTokens, currency: listed.currency } : null;
}

/** tokens · price / 10⁶, in whole units of the price's currency. */
export function costOf(tokens: number, { perMillionTokens }: EmbeddingPrice): number {
  return (tokens * perMillionTokens) / 1_000_000;
}

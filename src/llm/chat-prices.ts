import type { CallTokens } from "#domain/model-call";

/** What a million tokens cost, in US dollars. */
export type ChatPrice = { input: number; cachedInput: number; output: number };

type Vendor = {
  /** Where the list price holds; the same model costs something else elsewhere. */
  host: string;
  source: string;
  readOn: string;
  /** [input, cached input, output] by model. */
  prices: Readonly<Record<string, readonly [number, number, number]>>;
};

/**
 * List prices in US dollars for a million tokens, without discounts for batches; own prices go before them. Where a vendor asks
 * more at some hours or for longer questions, the higher price for questions of up to 128,000 tokens: a limit of costs holds.
 * Prices that vendors publish in other currencies are not among them.
 */
export const listedChatPrices: readonly Vendor[] = [
  {
    host: "api.openai.com",
    source: "https://developers.openai.com/api/docs/pricing",
    readOn: "2026-11-22",
    prices: {
      "gpt-5.4": [2.5, 0.25, 15],
      "gpt-5.4-mini": [0.75, 0.075, 4.5],
      "gpt-5.2": [1.75, 0.175, 14],
      "gpt-5.1": [1.25, 0.125, 10],
      "gpt-5": [1.25, 0.125, 10],
      "gpt-5-mini": [0.25, 0.025, 2],
      "gpt-5-nano": [0.05, 0.005, 0.4],
      "gpt-4.1": [2, 0.5, 8],
      "gpt-4.1-mini": [0.4, 0.1, 1.6],
      "gpt-4.1-nano": [0.1, 0.025, 0.4],
      "gpt-4o": [2.5, 1.25, 10],
      "gpt-4o-mini": [0.15, 0.075, 0.6],
      o3: [2, 0.5, 8],
      "o4-mini": [1.1, 0.275, 4.4],
    },
  },
  {
    host: "api.deepseek.com",
    source: "https://api-docs.deepseek.com/quick_start/pricing",
    readOn: "2026-11-22",
    prices: {
      "deepseek-flash": [0.3, 0.006, 1.2],
      "deepseek-v4-flash": [0.3, 0.006, 1.2],
      "deepseek-v4-pro": [1.32, 0.044, 3.96],
    },
  },
];

const openaiUrl = "https://api.openai.com/v1";
const loopback: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);
const free: ChatPrice = { input: 0, cachedInput: 0, output: 0 };
/** Versions cost what the model costs: `gpt-4.1-2025-04-14`. */
const version = /-\d{4}-\d{2}-\d{2}$/;

/** The list price of a model at an endpoint; nothing on this machine itself; null where it is not known. */
export function listedChatPrice(model: string, baseUrl: string | null): ChatPrice | null {
  const { hostname } = new URL(baseUrl ?? openaiUrl);
  if (loopback.has(hostname)) return free;
  const prices = new Map(Object.entries(listedChatPrices.find(({ host }) => host === hostname)?.prices ?? {}));
  const listed = prices.get(model) ?? prices.get(model.replace(version, ""));
  if (!listed) return null;
  const [input, cachedInput, output] = listed;
  return { input, cachedInput, output };
}

/** (input − cached)·price + cached·cached price + output·output price, over 10⁶, in US dollars. */
export function costOf({ input, cachedInput, output }: CallTokens, price: ChatPrice): number {
  const fresh = Math.max(0, input - cachedInput);
  return (fresh * price.input + cachedInput * price.cachedInput + output * price.output) / 1_000_000;
}

import { z } from "zod";
import { langSchema } from "#domain/lang";
import { currencySchema } from "#domain/money";
import { AppError } from "#errors";

/** An empty variable means the same as none. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema);
const text = optional(z.string().optional());
const url = optional(z.url({ protocol: /^https?$/ }).optional());

const loopbackHosts = new Set(["127.0.0.1", "::1", "localhost"]);

/** Keys travel there, so only a machine's own server may be asked without encryption. */
const safeUrl = optional(
  z
    .url({ protocol: /^https?$/ })
    .refine(isSafe, "must begin with https:// (http:// only for this machine)")
    .optional(),
);

function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || loopbackHosts.has(hostname.replace(/^\[|\]$/g, ""));
}

const environmentSchema = z.object({
  PORT: optional(z.coerce.number().int().min(0).max(65_535).default(3000)),
  HOST: optional(z.string().default("127.0.0.1")),
  DATA_DIR: optional(z.string().default("./data")),
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ }).optional()),
  DEMO: optional(z.enum(["0", "1"]).default("1")),
  ORG_CURRENCY: optional(currencySchema.default("CNY")),
  DEFAULT_LANG: optional(langSchema.default("zh")),
  AUTH_MODE: optional(z.enum(["local"], "only local is available in this version").default("local")),
  OPENAI_API_KEY: text,
  OPENAI_BASE_URL: url,
  LLM_MODEL: text,
  LLM_TIMEOUT_SECONDS: optional(z.coerce.number().int().min(10).max(86_400).default(600)),
  LLM_MAX_TOKENS_PER_DRAFT: optional(z.coerce.number().int().min(1_000).default(600_000)),
  LLM_MAX_COST_USD_PER_DRAFT: optional(z.coerce.number().positive().default(2)),
  LLM_INPUT_PRICE_PER_MTOK: optional(z.coerce.number().min(0).optional()),
  LLM_OUTPUT_PRICE_PER_MTOK: optional(z.coerce.number().min(0).optional()),
  LLM_CACHED_INPUT_PRICE_PER_MTOK: optional(z.coerce.number().min(0).optional()),
  PROMPTS_DIR: text,
  EMBEDDING_MODEL: text,
  EMBEDDING_DIMENSIONS: optional(z.coerce.number().int().min(8).max(4096).optional()),
  EMBEDDING_BASE_URL: url,
  EMBEDDING_API_KEY: text,
  EMBEDDING_BATCH_SIZE: optional(z.coerce.number().int().min(1).max(2048).default(64)),
  EMBEDDING_MAX_TOKENS: optional(z.coerce.number().int().min(64).max(131_072).default(8_000)),
  EMBEDDING_PRICE_PER_MTOK: optional(z.coerce.number().min(0).optional()),
  EMBEDDING_PRICE_CURRENCY: optional(currencySchema.default("USD")),
  HUBSPOT_TOKEN: text,
  HUBSPOT_BASE_URL: safeUrl,
  SALESFORCE_LOGIN_URL: safeUrl,
  SALESFORCE_CLIENT_ID: text,
  SALESFORCE_CLIENT_SECRET: text,
  SLACK_BOT_TOKEN: optional(z.string().startsWith("xoxb-", "must begin with xoxb-").optional()),
  SLACK_SIGNING_SECRET: text,
  SLACK_APP_TOKEN: optional(z.string().startsWith("xapp-", "must begin with xapp-").optional()),
  SLACK_API_URL: safeUrl,
  PUBLIC_URL: url,
  LOG_LEVEL: optional(z.enum(["silent", "error", "warn", "info", "debug"]).default("warn")),
});
type Environment = z.infer<typeof environmentSchema>;

export type ModelConfig = { apiKey: string; baseUrl: string | undefined; model: string };
/** What one draft, or one answer of the chat, may take of the model. */
export type ModelLimits = { maxTokens: number; maxCostUsd: number; timeoutMs: number };
export type ChatConfig = ModelConfig & {
  limits: ModelLimits;
  /** US dollars for a million tokens; undefined: what the vendor lists. */
  price: { input: number; cachedInput: number; output: number } | undefined;
};
export type EmbeddingConfig = ModelConfig & {
  dimensions: number | undefined;
  /** Texts in one request. */
  batchSize: number;
  /** Longest text that the model takes. */
  maxTokens: number;
  /** Of a million tokens; undefined: what the vendor lists. */
  price: { perMillionTokens: number; currency: string } | undefined;
};

export type HubspotConfig = { token: string; baseUrl: string };
export type SalesforceConfig = { loginUrl: string; clientId: string; clientSecret: string };

export type SlackConfig = {
  botToken: string;
  /** Of requests to `/slack/events`, and of Socket Mode. Null: nothing comes in that way; one of them is there. */
  signingSecret: string | null;
  appToken: string | null;
  /** With a slash at its end. */
  apiUrl: string;
};

export type Config = Readonly<{
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string | undefined;
  demo: boolean;
  orgCurrency: string;
  defaultLang: "zh" | "en";
  logLevel: Environment["LOG_LEVEL"];
  /** Null: no model, drafts are written from templates. */
  model: ChatConfig | null;
  /** Folder with prompts that stand in the place of the installed ones of the same name. */
  promptsDir: string | undefined;
  /** Null: search is lexical only. */
  embedding: EmbeddingConfig | null;
  /** Null: not set up; `groundplan pull` says so. */
  hubspot: HubspotConfig | null;
  salesforce: SalesforceConfig | null;
  /** Null: nobody talks to the product from Slack. */
  slack: SlackConfig | null;
  /** Where people open the web application, without a slash at its end. Null: where it listens. */
  publicUrl: string | null;
}>;

/**
 * Environment → frozen settings.
 * @throws AppError `config-invalid` naming the first wrong or half-set variable.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw invalid(String(issue?.path[0] ?? "?"), issue?.message ?? "not valid");
  }
  const settings = parsed.data;
  if (!loopbackHosts.has(settings.HOST)) {
    throw invalid("HOST", "without sign-in (AUTH_MODE=local) only a loopback address is allowed: 127.0.0.1");
  }
  return Object.freeze({
    port: settings.PORT,
    host: settings.HOST,
    dataDir: settings.DATA_DIR,
    databaseUrl: settings.DATABASE_URL,
    demo: settings.DEMO === "1",
    orgCurrency: settings.ORG_CURRENCY,
    defaultLang: settings.DEFAULT_LANG,
    logLevel: settings.LOG_LEVEL,
    model: modelOf(settings),
    promptsDir: settings.PROMPTS_DIR,
    embedding: embeddingOf(settings),
    hubspot: hubspotOf(settings),
    salesforce: salesforceOf(settings),
    slack: slackOf(settings),
    publicUrl: settings.PUBLIC_URL?.replace(/\/+$/, "") ?? null,
  });
}

function invalid(variable: string, reason: string): AppError {
  return new AppError("config-invalid", `${variable}: ${reason}`, {
    params: { variable, reason },
    fields: [{ field: variable, reason }],
  });
}

/** Local endpoints (Ollama, vLLM) want no key, but the clients insist on one. */
function endpointOf(settings: Environment): { apiKey: string; baseUrl: string | undefined } | null {
  if (!settings.OPENAI_API_KEY && !settings.OPENAI_BASE_URL) return null;
  return { apiKey: settings.OPENAI_API_KEY ?? "none", baseUrl: settings.OPENAI_BASE_URL };
}

function modelOf(settings: Environment): ChatConfig | null {
  const endpoint = endpointOf(settings);
  if (!settings.LLM_MODEL) {
    if (endpoint && !settings.EMBEDDING_MODEL) throw invalid("LLM_MODEL", "name the model to use with the endpoint");
    return null;
  }
  if (!endpoint) throw invalid("LLM_MODEL", "needs OPENAI_API_KEY or OPENAI_BASE_URL");
  const limits = {
    maxTokens: settings.LLM_MAX_TOKENS_PER_DRAFT,
    maxCostUsd: settings.LLM_MAX_COST_USD_PER_DRAFT,
    timeoutMs: settings.LLM_TIMEOUT_SECONDS * 1_000,
  };
  return { ...endpoint, model: settings.LLM_MODEL, limits, price: chatPriceOf(settings) };
}

/** Without a price of their own, cached tokens cost what the others do. */
function chatPriceOf(settings: Environment): ChatConfig["price"] {
  const { LLM_INPUT_PRICE_PER_MTOK: input, LLM_OUTPUT_PRICE_PER_MTOK: output } = settings;
  const { LLM_CACHED_INPUT_PRICE_PER_MTOK: cachedInput } = settings;
  if (input !== undefined && output !== undefined) return { input, cachedInput: cachedInput ?? input, output };
  if (input === undefined && output === undefined && cachedInput === undefined) return undefined;
  const missing = input === undefined ? "LLM_INPUT_PRICE_PER_MTOK" : "LLM_OUTPUT_PRICE_PER_MTOK";
  throw invalid(missing, "is missing, though another price of the model is set");
}

function embeddingOf(settings: Environment): EmbeddingConfig | null {
  if (!settings.EMBEDDING_MODEL) return null;
  const endpoint = embeddingEndpointOf(settings);
  if (!endpoint) throw invalid("EMBEDDING_MODEL", "needs OPENAI_API_KEY or OPENAI_BASE_URL, or EMBEDDING_BASE_URL");
  const { EMBEDDING_PRICE_PER_MTOK: perMillionTokens, EMBEDDING_PRICE_CURRENCY: currency } = settings;
  return {
    ...endpoint,
    model: settings.EMBEDDING_MODEL,
    dimensions: settings.EMBEDDING_DIMENSIONS,
    batchSize: settings.EMBEDDING_BATCH_SIZE,
    maxTokens: settings.EMBEDDING_MAX_TOKENS,
    price: perMillionTokens === undefined ? undefined : { perMillionTokens, currency },
  };
}

/** An endpoint of its own has a key of its own: another's key is not sent there. */
function embeddingEndpointOf(settings: Environment): ReturnType<typeof endpointOf> {
  const { EMBEDDING_BASE_URL: baseUrl, EMBEDDING_API_KEY: apiKey } = settings;
  if (baseUrl) return { apiKey: apiKey ?? "none", baseUrl };
  const shared = endpointOf(settings);
  return apiKey ? { apiKey, baseUrl: shared?.baseUrl } : shared;
}

function hubspotOf({ HUBSPOT_TOKEN: token, HUBSPOT_BASE_URL: baseUrl }: Environment): HubspotConfig | null {
  if (token) return { token, baseUrl: baseUrl ?? "https://api.hubapi.com" };
  if (baseUrl) throw invalid("HUBSPOT_TOKEN", "is missing, though HUBSPOT_BASE_URL is set");
  return null;
}

function salesforceOf(settings: Environment): SalesforceConfig | null {
  const {
    SALESFORCE_LOGIN_URL: loginUrl,
    SALESFORCE_CLIENT_ID: clientId,
    SALESFORCE_CLIENT_SECRET: clientSecret,
  } = settings;
  if (loginUrl && clientId && clientSecret) return { loginUrl, clientId, clientSecret };
  const names = ["SALESFORCE_LOGIN_URL", "SALESFORCE_CLIENT_ID", "SALESFORCE_CLIENT_SECRET"] as const;
  const missing = names.find((name) => !settings[name]);
  const given = names.find((name) => settings[name]);
  if (missing && given) throw invalid(missing, `is missing, though ${given} is set`);
  return null;
}

function slackOf(settings: Environment): SlackConfig | null {
  const { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_APP_TOKEN: appToken } = settings;
  if (!botToken) {
    const names = ["SLACK_SIGNING_SECRET", "SLACK_APP_TOKEN", "SLACK_API_URL"] as const;
    const given = names.find((name) => settings[name]);
    if (given) throw invalid("SLACK_BOT_TOKEN", `is missing, though ${given} is set`);
    return null;
  }
  if (!signingSecret && !appToken) {
    throw invalid("SLACK_BOT_TOKEN", "needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) beside it");
  }
  const apiUrl = `${(settings.SLACK_API_URL ?? "https://slack.com/api").replace(/\/+$/, "")}/`;
  return { botToken, signingSecret: signingSecret ?? null, appToken: appToken ?? null, apiUrl };
}

import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { describe, expect, it } from "vitest";
import { readConfig } from "#config";

describe("the settings", () => {
  it("boot from .env.example as it is", () => {
    const config = readConfig(parseEnv(readFileSync(".env.example", "utf8")) as Record<string, string>);
    expect(config).toMatchObject({ port: 3000, host: "127.0.0.1", demo: true, model: null, embedding: null });
    expect([config.hubspot, config.salesforce]).toEqual([null, null]);
  });

  it("are the same without any environment", () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 3000, dataDir: "./data", orgCurrency: "CNY", defaultLang: "zh" });
  });

  it.each([
    [{ PORT: "http" }, "PORT"],
    [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL"],
    [{ ORG_CURRENCY: "yuan" }, "ORG_CURRENCY"],
    [{ HOST: "0.0.0.0" }, "HOST"],
    [{ AUTH_MODE: "oidc" }, "AUTH_MODE"],
    [{ LLM_MODEL: "m" }, "LLM_MODEL"],
    [{ OPENAI_API_KEY: "k" }, "LLM_MODEL"],
    [{ EMBEDDING_MODEL: "e" }, "EMBEDDING_MODEL"],
    [{ HUBSPOT_BASE_URL: "https://api.hubapi.com" }, "HUBSPOT_TOKEN"],
    [{ HUBSPOT_TOKEN: "t", HUBSPOT_BASE_URL: "http://api.hubapi.com" }, "HUBSPOT_BASE_URL"],
    [{ HUBSPOT_TOKEN: "t", HUBSPOT_BASE_URL: "api.hubapi.com" }, "HUBSPOT_BASE_URL"],
    [{ SALESFORCE_LOGIN_URL: "https://acme.my.salesforce.com" }, "SALESFORCE_CLIENT_ID"],
    [{ SALESFORCE_CLIENT_ID: "c", SALESFORCE_CLIENT_SECRET: "s" }, "SALESFORCE_LOGIN_URL"],
    [{ SALESFORCE_LOGIN_URL: "https://acme.my.salesforce.com", SALESFORCE_CLIENT_ID: "c" }, "SALESFORCE_CLIENT_SECRET"],
    [
      { SALESFORCE_LOGIN_URL: "http://acme.example", SALESFORCE_CLIENT_ID: "c", SALESFORCE_CLIENT_SECRET: "s" },
      "SALESFORCE_LOGIN_URL",
    ],
  ])("refuse %o and name %s", (environment, variable) => {
    expect(() => readConfig(environment)).toThrow(new RegExp(`^${variable}: `));
  });

  it("ask HubSpot where it is, unless another address is set", () => {
    expect(readConfig({ HUBSPOT_TOKEN: "t" }).hubspot).toEqual({ token: "t", baseUrl: "https://api.hubapi.com" });
  });

  it("send the key of one endpoint to no other", () => {
    const address = "https://vectors.example/v1";
    const environment = { OPENAI_API_KEY: "secret", LLM_MODEL: "m", EMBEDDING_MODEL: "e", EMBEDDING_BASE_URL: address };
    expect(readConfig(environment).embedding).toMatchObject({ apiKey: "none", baseUrl: address });
  });

  it("let search by meaning do without a model for drafts", () => {
    const config = readConfig({ EMBEDDING_MODEL: "e", EMBEDDING_BASE_URL: "http://127.0.0.1:11434/v1" });
    expect([config.model, config.embedding?.model]).toEqual([null, "e"]);
  });

  it("let a local endpoint go without a key", () => {
    const config = readConfig({ OPENAI_BASE_URL: "http://127.0.0.1:11434/v1", LLM_MODEL: "qwen3" });
    expect(config.model).toMatchObject({ apiKey: "none", baseUrl: "http://127.0.0.1:11434/v1", model: "qwen3" });
  });

  it("limit what a draft may take of a model, and leave prices to the vendor's list", () => {
    const config = readConfig({ OPENAI_API_KEY: "k", LLM_MODEL: "m", LLM_TIMEOUT_SECONDS: "90" });
    const limits = { timeoutMs: 90_000, maxTokens: 600_000, maxCostUsd: 2 };
    expect(config.model).toMatchObject({ limits, price: undefined });
  });

  it("let cached tokens cost what the others do, where only those have a price", () => {
    const prices = { LLM_INPUT_PRICE_PER_MTOK: "0.5", LLM_OUTPUT_PRICE_PER_MTOK: "2" };
    const config = readConfig({ OPENAI_API_KEY: "k", LLM_MODEL: "m", ...prices });
    expect(config.model?.price).toEqual({ input: 0.5, cachedInput: 0.5, output: 2 });
  });

  it("want both prices of a model or none", () => {
    const environment = { OPENAI_API_KEY: "k", LLM_MODEL: "m", LLM_INPUT_PRICE_PER_MTOK: "0.5" };
    expect(() => readConfig(environment)).toThrow(/LLM_OUTPUT_PRICE_PER_MTOK/);
  });
});

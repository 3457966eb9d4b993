import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { describe, expect, it } from "vitest";
import { readConfig } from "#config";

describe("the settings", () => {
  it("boot from .env.example as it is", () => {
    const config = readConfig(parseEnv(readFileSync(".env.example", "utf8")) as Record<string, string>);
    expect(config).toMatchObject({ port: 3000, host: "127.0.0.1", demo: true, model: null, embedding: null });
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
  ])("refuse %o and name %s", (environment, variable) => {
    expect(() => readConfig(environment)).toThrow(new RegExp(`^${variable}: `));
  });

  it("let a local endpoint go without a key", () => {
    const config = readConfig({ OPENAI_BASE_URL: "http://127.0.0.1:11434/v1", LLM_MODEL: "qwen3" });
    expect(config.model).toEqual({ apiKey: "none", baseUrl: "http://127.0.0.1:11434/v1", model: "qwen3" });
  });
});

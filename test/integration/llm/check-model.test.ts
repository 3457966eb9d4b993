import { afterEach, describe, expect, test } from "vitest";
import type { Lang } from "#domain/lang";
import { createModel } from "#llm/create-model";
import { createModelProbe } from "#llm/model-probe";
import type { SayCheck } from "#services/check";
import { checkModel } from "#services/check-model";
import {
  callTool,
  isProbe,
  probeAnswer,
  refuse,
  type Script,
  type ScriptedEndpoint,
  say,
  startScriptedEndpoint,
} from "#test/helpers/scripted-endpoint";
import { servicesEn } from "#text/services.en";
import { servicesZh } from "#text/services.zh";
import { createTranslate } from "#text/translate";

const endpoints: ScriptedEndpoint[] = [];
afterEach(async () => {
  await Promise.all(endpoints.splice(0).map((endpoint) => endpoint.close()));
});

const translate = createTranslate({ zh: servicesZh, en: servicesEn });
const sayIn =
  (lang: Lang): SayCheck =>
  (state, key, values = {}) => ({ id: key.replace("doctor.", ""), state, message: translate(lang, key, values) });

const price = { input: 2, cachedInput: 0.5, output: 8 };

async function checksOf(script: Script, { lang = "en", isPriced = true }: { lang?: Lang; isPriced?: boolean } = {}) {
  const endpoint = await startScriptedEndpoint(script);
  endpoints.push(endpoint);
  const model = createModel({ model: "m", apiKey: "sk-secret", baseUrl: endpoint.url, timeoutMs: 2_000 });
  const settings = { sleep: async () => undefined, longestWaitMs: 20_000, price: isPriced ? price : null };
  return checkModel(createModelProbe(model, settings), sayIn(lang), lang);
}

const able: Script = (request, response) => {
  if (request.tools) return callTool(response, request, '{"word":"ok"}');
  return say(response, isProbe(request) ? probeAnswer : "one, two, three, four, five");
};
const states = (checks: readonly { id: string; state: string }[]) =>
  Object.fromEntries(checks.map(({ id, state }) => [id, state]));

describe("the doctor", () => {
  test("finds everything in order with an able model", async () => {
    expect(states(await checksOf(able))).toEqual({
      model: "ok",
      "model-form": "ok",
      "model-tools": "ok",
      "model-streams": "ok",
      "model-usage": "ok",
    });
  });

  test("warns where the endpoint sees to nothing", async () => {
    const plain: Script = (request, response) => {
      if (request.tools || request.response_format)
        return refuse(response, 400, { message: "response_format, tool_choice: no" });
      const content = isProbe(request) ? probeAnswer : "one, two, three";
      const choices = [{ index: 0, message: { role: "assistant", content }, finish_reason: "stop" }];
      const body = { id: "1", object: "chat.completion", model: "m", choices };
      return void response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
    };
    expect(states(await checksOf(plain, { isPriced: false }))).toEqual({
      model: "ok",
      "model-form": "warn",
      "model-tools-none": "warn",
      "model-streams-not": "warn",
      "model-usage-none": "warn",
      "model-price-none": "warn",
    });
  });

  test("fails a model that keeps no form, and says what follows", async () => {
    const checks = await checksOf((request, response) =>
      request.tools && !request.response_format && !isProbe(request)
        ? able(request, response, 1)
        : say(response, "one, two, three, four"),
    );
    const form = checks.find(({ id }) => id === "model-form-none");
    expect(form?.state).toBe("fail");
    expect(form?.message).toContain("drafts come from the template");
  });

  test.each([
    ["en", 401, "Incorrect API key provided: sk-secret", /^Model m does not work\. .*OPENAI_API_KEY/],
    ["zh", 404, "The model `m` does not exist", /^模型 m 不可用。.*LLM_MODEL/],
    ["en", 500, "oops", /OPENAI_BASE_URL/],
  ] as const)("says in %s after HTTP %d how to mend it, and no secret", async (lang, status, message, sentence) => {
    const checks = await checksOf((_request, response) => refuse(response, status, { message }), { lang });
    expect(checks).toMatchObject([{ id: "model-down", state: "fail" }]);
    expect(checks[0]?.message).toMatch(sentence);
    expect(JSON.stringify(checks)).not.toContain("sk-secret");
  });

  test("fails a model that says nothing", async () => {
    const checks = await checksOf((_request, response) => say(response, ""));
    expect(states(checks)).toEqual({ "model-down": "fail" });
  });

  test("says what to set where no model is", async () => {
    expect(await checkModel(null, sayIn("en"), "en")).toMatchObject([{ id: "model-off", state: "off" }]);
  });
});

import { expect, test } from "vitest";
import { createEndpointFetch } from "#llm/endpoint-fetch";
import { ownHeaders } from "#llm/endpoint-model";
import { createRest } from "#llm/endpoint-rest";
import { createRequestQuirks } from "#llm/request-quirks";
import { say, startScriptedEndpoint } from "#test/helpers/scripted-endpoint";

test.each([
  ["https://acme.openai.azure.com/openai/v1/", "k", { "api-key": "k" }],
  ["https://acme.openai.azure.com/openai/v1/", null, {}],
  ["https://api.example.com/v1", "k", {}],
  ["https://openai.azure.com.example.com/v1", "k", {}],
  [null, "k", {}],
])("at %s the key %s is sent as well as %j", (baseUrl, apiKey, headers) => {
  expect(ownHeaders(baseUrl, apiKey)).toEqual(headers);
});

test("own headers go out beside those of the client", async () => {
  const endpoint = await startScriptedEndpoint((_request, response) => say(response, "Hello."));
  const ask = createEndpointFetch({ quirks: createRequestQuirks(), rest: createRest() }, { "api-key": "k" });
  const body = JSON.stringify({ messages: [], stream: true });
  const response = await ask(endpoint.url, { method: "POST", headers: { authorization: "Bearer k" }, body });
  await response.text();
  await endpoint.close();
  expect(endpoint.headers).toMatchObject([{ authorization: "Bearer k", "api-key": "k" }]);
});

import * as associations from "@hubspot/api-client/lib/codegen/crm/associations/v4/index.js";
import * as objects from "@hubspot/api-client/lib/codegen/crm/objects/index.js";
import * as owners from "@hubspot/api-client/lib/codegen/crm/owners/index.js";
import * as pipelines from "@hubspot/api-client/lib/codegen/crm/pipelines/index.js";
import * as properties from "@hubspot/api-client/lib/codegen/crm/properties/index.js";
import type { OutboundAgent } from "../outbound-agent.ts";
import { sendRequest } from "../send-request.ts";
import type { HubspotSettings } from "./hubspot-client.ts";

/** A request as the client's parts make it. */
type ClientRequest = {
  getUrl: () => string;
  getHttpMethod: () => unknown;
  getHeaders: () => Record<string, string>;
  getBody: () => unknown;
};

/**
 * How the client's requests leave the house. Its own way ignores the agent it was given (13.5), follows redirects, and waits for
 * ever for the rest of an answer that was cut off.
 */
const sender = (agent: OutboundAgent) => ({
  send: async (request: ClientRequest) => {
    const body = request.getBody();
    const answer = await sendRequest(agent, {
      method: String(request.getHttpMethod()),
      url: request.getUrl(),
      headers: request.getHeaders(),
      body: typeof body === "string" ? body : undefined,
    });
    const bytes = Promise.resolve(Buffer.from(answer.body, "utf8"));
    return new objects.ResponseContext(answer.status, answer.headers, new objects.SelfDecodingBody(bytes));
  },
});

/** The parts of HubSpot's official client that read, each on the same connection. */
export function createHubspotApis({ token, baseUrl }: HubspotSettings, agent: OutboundAgent) {
  const authMethods = { oauth2: { accessToken: token } };
  const sending = sender(agent);
  const objectsAt = objects.createConfiguration({
    authMethods,
    baseServer: new objects.ServerConfiguration(baseUrl, {}),
    httpApi: objects.wrapHttpLibrary(sending),
  });
  const associationsAt = associations.createConfiguration({
    authMethods,
    baseServer: new associations.ServerConfiguration(baseUrl, {}),
    httpApi: associations.wrapHttpLibrary(sending),
  });
  const ownersAt = owners.createConfiguration({
    authMethods,
    baseServer: new owners.ServerConfiguration(baseUrl, {}),
    httpApi: owners.wrapHttpLibrary(sending),
  });
  const propertiesAt = properties.createConfiguration({
    authMethods,
    baseServer: new properties.ServerConfiguration(baseUrl, {}),
    httpApi: properties.wrapHttpLibrary(sending),
  });
  const pipelinesAt = pipelines.createConfiguration({
    authMethods,
    baseServer: new pipelines.ServerConfiguration(baseUrl, {}),
    httpApi: pipelines.wrapHttpLibrary(sending),
  });
  return {
    search: new objects.SearchApi(objectsAt),
    batch: new objects.BatchApi(objectsAt),
    objects: new objects.BasicApi(objectsAt),
    associations: new associations.BatchApi(associationsAt),
    owners: new owners.OwnersApi(ownersAt),
    properties: new properties.CoreApi(propertiesAt),
    pipelines: new pipelines.PipelinesApi(pipelinesAt),
  };
}
export type HubspotApis = ReturnType<typeof createHubspotApis>;

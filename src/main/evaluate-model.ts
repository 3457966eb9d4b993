import type { Role } from "#test/model-stub/chat-request";

/** Settings as they stand in the environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The model that a suite asks: the configured endpoint, or the scripted stand-in. */
export type EvaluatedModel = {
  /** To be put over the product's settings. */
  settings: Environment;
  /** `scripted` for the stand-in. */
  name: string;
  /** Messages of the requests since the last call of this function; none are known of a foreign endpoint. */
  takeRequests: () => string[][];
  close: () => Promise<void>;
};

export const scriptedName = "scripted";

const modelSettings = /^(?:OPENAI|LLM)_/;

/** What the environment says of models, and nothing else of it. */
const modelEnvironment = (environment: Environment): Environment =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => modelSettings.test(name)));

/** The configured endpoint; null where none is. */
export function liveModel(environment: Environment): EvaluatedModel | null {
  const settings = modelEnvironment(environment);
  const name = settings.LLM_MODEL;
  if (!name) return null;
  return { settings, name, takeRequests: () => [], close: async () => undefined };
}

/** The stand-in on a port of its own, playing a role. It is part of the tests and loaded only here. */
export async function scriptedModel(role: Role): Promise<EvaluatedModel> {
  const { startModelServer } = await import("#test/model-stub/start-model-server");
  const { url, requests, close } = await startModelServer(role);
  return {
    settings: { OPENAI_BASE_URL: url, OPENAI_API_KEY: "scripted", LLM_MODEL: scriptedName },
    name: scriptedName,
    takeRequests: () => requests.splice(0).map(({ messages }) => messages.map(({ content }) => content ?? "")),
    close,
  };
}

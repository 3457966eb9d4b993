import type { FaultRule } from "#test/model-stub/faults";
import type { RoleName } from "#test/model-stub/roles";
import type { Received } from "#test/model-stub/start-model-server";

/** Settings as they stand in the environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The model that a suite asks: the configured endpoint, or the scripted stand-in. */
export type EvaluatedModel = {
  /** To be put over the product's settings. */
  settings: Environment;
  /** `scripted-…` for the stand-in. */
  name: string;
  /** Messages of the requests since the last call of this function; none are known of a foreign endpoint. */
  takeRequests: () => string[][];
  close: () => Promise<void>;
};

/** The stand-in also tells when which request came. */
export type ScriptedModel = EvaluatedModel & { received: readonly Received[] };

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

/** The stand-in on a port of its own, playing a role, its answers going wrong as told. It is part of the tests and loaded only here. */
export async function scriptedModel(role: RoleName, faults: readonly FaultRule[] = []): Promise<ScriptedModel> {
  // Not a name that the stand-in knows a role by: it would take that one.
  const name = `scripted-${role}`;
  const { startModelServer } = await import("#test/model-stub/start-model-server");
  const { chatReader } = await import("./evaluate-reader.ts");
  const { url, requests, received, close } = await startModelServer({ role: await chatReader(role), faults });
  return {
    settings: { OPENAI_BASE_URL: url, OPENAI_API_KEY: "scripted", LLM_MODEL: name },
    name,
    takeRequests: () => requests.splice(0).map(({ messages }) => messages.map(({ content }) => content ?? "")),
    received,
    close,
  };
}

/** The configured endpoint where it is asked for, else the stand-in; null where none is configured. */
export async function openModel(
  environment: Environment,
  live: boolean,
  role: RoleName,
): Promise<EvaluatedModel | null> {
  return live ? liveModel(environment) : scriptedModel(role);
}

import { parseArgs } from "node:util";
import { faults, readFaultRule } from "./faults.ts";
import { isRoleName, modelPrefix, type RoleName, roleNames } from "./roles.ts";
import { type Received, startModelServer } from "./start-model-server.ts";

const usage = `A model endpoint without a model, on this machine alone: for trying the product without a key, and for tests.

  npm run model-stub -- [--port 4010] [--role NAME] [--fault NAME[@FROM[-TO]] …] [--key KEY] [--context TOKENS]

roles   ${roleNames.join(", ")}
        also by model name (LLM_MODEL=${modelPrefix}attacker) and by the header x-stub-role
faults  ${Object.keys(faults).join(", ")}
        500 fails every request, 500@2 the second, timeout@3-5 the third to the fifth
`;

const print = (line: string) => process.stdout.write(`${line}\n`);

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "4010" },
      role: { type: "string", default: "faithful" },
      fault: { type: "string", multiple: true, default: [] },
      key: { type: "string" },
      context: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    print(usage);
    return;
  }
  const role = readRole(values.role);
  const { url } = await startModelServer({
    role,
    port: Number(values.port),
    faults: values.fault.map(readFaultRule),
    ...(values.key !== undefined && { apiKey: values.key }),
    ...(values.context !== undefined && { contextTokens: Number(values.context) }),
    onReceived: (received) => print(lineOf(received)),
  });
  print(`OPENAI_BASE_URL=${url}`);
  print(`OPENAI_API_KEY=${values.key ?? "none"}`);
  print(`LLM_MODEL=${modelPrefix}${role}`);
  print("Stop it with Ctrl-C.");
}

function readRole(name: string): RoleName {
  if (isRoleName(name)) return name;
  throw new Error(`no such role: ${name}; roles: ${roleNames.join(", ")}`);
}

function lineOf({ path, status, body }: Received): string {
  const { model = "", stream = false, messages = [] } = Object(body);
  const last = Array.isArray(messages) ? String(messages.at(-1)?.content ?? "") : "";
  const said = last.replace(/\s+/g, " ").slice(0, 80);
  return [new Date().toISOString(), status === 0 ? "–" : status, path, model, stream ? "stream" : "", said]
    .filter((part) => part !== "")
    .join(" ");
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exitCode = 2;
});

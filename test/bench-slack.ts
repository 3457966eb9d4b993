// How fast Slack is acknowledged and answered, by the built product in a process of its own: `npm run bench:slack`. Slack
// and a model that never answers stand on loopback, in this process.
import { readFileSync, rmSync } from "node:fs";
import { loadavg } from "node:os";
import { spreadOf } from "../src/main/bench/spread.ts";
import { startRealServer } from "./helpers/real-server.ts";
import { startModelServer } from "./model-stub/start-model-server.ts";
import { type Delivery, signed } from "./slack-server/payloads/delivery.ts";
import { appMention, directMessage } from "./slack-server/payloads/events.ts";
import { actionInMessage, slashCommand } from "./slack-server/payloads/interactions.ts";
import { slackBotToken, startSlackServer } from "./slack-server/start-slack-server.ts";
import { openDirectChannel } from "./slack-server/workspace.ts";

const secret = "secret-of-the-bench";
const deliveries = 200;
const atOnce = 10;
const rounds = 15;
const patienceMs = 60_000;

const slack = await startSlackServer();
const model = await startModelServer(() => ({ hang: true }));
const server = await startRealServer({
  ...{ DEMO: "1", DATABASE_URL: process.env.BENCH_DATABASE_URL ?? "", LOG_LEVEL: "error" },
  ...{ OPENAI_BASE_URL: model.url, OPENAI_API_KEY: "none", LLM_MODEL: "hanging" },
  ...{ SLACK_BOT_TOKEN: slackBotToken, SLACK_SIGNING_SECRET: secret, SLACK_API_URL: slack.apiUrl },
});
const { emma } = slack.workspace.users;
const direct = openDirectChannel(slack.workspace, emma.id).channel.id;
/** Without those that only say that it is at work. */
const said = () =>
  slack.state.messages.filter(
    ({ user, text }) => user === slack.workspace.bot.userId && !/^(?:正在查阅|Looking it up)/u.test(text),
  );

async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** Milliseconds until it is acknowledged. */
async function deliver(delivery: Delivery): Promise<number> {
  const request = signed(delivery, { secret, url: `${server.url}/slack/events` });
  const begun = performance.now();
  const { status } = await fetch(request);
  if (status !== 200) throw new Error(`acknowledged with ${status}`);
  return performance.now() - begun;
}

/** Milliseconds until what was asked for stands in Slack. */
async function timeToAnswer(delivery: Delivery): Promise<number> {
  const before = said().length;
  const begun = performance.now();
  await deliver(delivery);
  await until(() => said().length > before, "an answer");
  return performance.now() - begun;
}

async function series(make: () => Delivery): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await timeToAnswer(make()));
  return times;
}

const ofHundred = (times: readonly number[], percent: number) =>
  times.toSorted((a, b) => a - b)[Math.ceil((times.length * percent) / 100) - 1] ?? Number.NaN;
const shown = (ms: number) => ms.toFixed(1).padStart(8);
const line = (name: string, times: readonly number[]) =>
  `${name.padEnd(34)} p50 ${shown(spreadOf(times).p50)} ms   p95 ${shown(spreadOf(times).p95)} ms   p99 ${shown(ofHundred(times, 99))} ms   most ${shown(Math.max(...times))} ms`;

const bind = await (async () => {
  await until(async () => {
    return /"state":\s*"connected"/u.test(await (await fetch(`${server.url}/v1/slack`)).text());
  }, "the connection");
  await deliver(directMessage(slack, { user: emma.id, text: "help" }));
  await until(() => said().length > 0, "the first words");
  const init = {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ user: "沈卓" }),
  };
  return fetch(`${server.url}/v1/slack/members/${emma.id}`, init);
})();
if (!bind.ok) throw new Error(`not bound: ${bind.status}`);

const command = () => slashCommand(slack, { user: emma.id, text: "account 莱茵光", channel: direct });
const ruled = () => directMessage(slack, { user: emma.id, text: "莱茵光谁是最终决策人？" });
const hanging = () => appMention(slack, { user: emma.id, text: "Kindly flurbish the wizzle" });
await timeToAnswer(command());
await timeToAnswer(ruled());
const card = said().findLast(({ blocks }) => JSON.stringify(blocks).includes("account_why"));
if (!card) throw new Error("no card");
const value = /"action_id":"account_why".*?"value":("(?:[^"\\]|\\.)*")/u.exec(JSON.stringify(card.blocks))?.[1] ?? '""';
const press = () => actionInMessage(slack, emma.id, card, { action_id: "account_why", value: JSON.parse(value) });

await deliver(hanging());
await until(() => model.requests.length > 0, "the model to be asked");
const answers = {
  "a command, until it is answered": await series(command),
  "a question, until it is answered": await series(ruled),
};

const makers = [hanging, command, press];
const acknowledged: number[] = [];
let next = 0;
const load = loadavg()[0] ?? 0;
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    for (let at = next++; at < deliveries; at = next++) acknowledged.push(await deliver((makers[at % 3] ?? command)()));
  }),
);
const asked = model.requests.length;

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
process.stdout.write(
  [
    `groundplan ${version}, ${deliveries} deliveries, ${atOnce} at once, the model hanging (${asked} requests to it); load ${load.toFixed(1)}`,
    line("a delivery, until acknowledged", acknowledged),
    ...Object.entries(answers).map(([name, times]) => line(name, times)),
    "",
  ].join("\n"),
);
server.process.kill("SIGKILL");
rmSync(server.dataDir, { recursive: true, force: true });
await Promise.all([slack.close(), model.close()]);
process.exit(0);

import { z } from "zod";
import { CliError } from "../cli-error.ts";
import type { CliContext } from "../context.ts";
import { failureOf, followJob } from "../follow-job.ts";

const costSchema = z.object({ amount: z.number(), currency: z.string() }).nullable();
const modelSchema = z.object({
  model: z.string(),
  dimensions: z.number().nullable(),
  embedded: z.number(),
  refused: z.number(),
  missing: z.number(),
  tokens: z.number(),
  uncounted: z.number(),
  isInUse: z.boolean(),
  isConfigured: z.boolean(),
  cost: costSchema,
});
const statusSchema = z.object({
  configured: z.string().nullable(),
  inUse: z.string().nullable(),
  passages: z.number(),
  models: z.array(modelSchema),
  left: z.object({ texts: z.number(), tokens: z.number(), cost: costSchema }).nullable(),
  index: z.string(),
  job: z.object({ status: z.string() }).loose().nullable(),
});
type Status = z.infer<typeof statusSchema>;
type Model = z.infer<typeof modelSchema>;

export type EmbedFlags = { status?: boolean; drop?: string; yes?: boolean };

const path = "/v1/embeddings";

/** `groundplan embed`: makes the vectors that are missing, says how far they are, or lets go of a model's. */
export async function embedCommand(context: CliContext, { status, drop, yes }: EmbedFlags): Promise<number> {
  if (drop !== undefined) return dropVectors(context, drop, yes ?? false);
  if (status) return showStatus(context);
  return embedNow(context);
}

async function dropVectors({ api, say, out, json }: CliContext, model: string, alsoInUse: boolean): Promise<number> {
  const { deleted } = await api.post(`${path}/drop`, { model, alsoInUse }, z.object({ deleted: z.number() }));
  out(json ? JSON.stringify({ deleted }) : say("embed.dropped", { model, deleted }));
  return 0;
}

async function showStatus({ api, say, out, json }: CliContext): Promise<number> {
  const status = await api.get(path, statusSchema.loose());
  if (json) {
    out(JSON.stringify(status, null, 2));
    return 0;
  }
  for (const line of statusLines(status, say)) out(line);
  return 0;
}

function statusLines(status: Status, say: CliContext["say"]): string[] {
  const { configured, inUse, passages, models, left, index, job } = status;
  return [
    say("embed.configured", { configured: configured ?? "", set: configured === null ? "no" : "yes" }),
    say("embed.in-use", { inUse: inUse ?? "", any: inUse === null ? "no" : "yes" }),
    ...models.map((model) => modelLine(model, passages, say)),
    ...(left && left.texts > 0
      ? [say("embed.left", { texts: left.texts, tokens: left.tokens, ...priced(left.cost) })]
      : []),
    say("embed.index", { index }),
    ...(job ? [say("embed.job", { status: say("jobs.status-word", { status: job.status }) })] : []),
  ];
}

function modelLine(
  { model, dimensions, embedded, refused, tokens, uncounted, cost }: Model,
  passages: number,
  say: CliContext["say"],
): string {
  const counts = { embedded, passages, refused, tokens, uncounted };
  return say("embed.model", { model, dimensions: dimensions ?? 0, ...counts, ...priced(cost) });
}

function priced(cost: z.infer<typeof costSchema>): Record<string, string | number> {
  return cost
    ? { priced: "yes", amount: cost.amount, currency: cost.currency }
    : { priced: "no", amount: 0, currency: "" };
}

const progressSchema = z.object({ done: z.number(), total: z.number() });

/** Says what it will take, makes the vectors, says what it took. */
async function embedNow(context: CliContext): Promise<number> {
  const { api, say, out, note, json, lang, isTerminal } = context;
  const before = await api.get(path, statusSchema);
  const { left } = before;
  if (left) note(say("embed.left", { texts: left.texts, tokens: left.tokens, ...priced(left.cost) }));
  const { jobId } = await api.post(path, {}, z.object({ jobId: z.string() }));
  for await (const { event, data } of followJob(context, `/v1/jobs/${jobId}`)) {
    if (event === "error") throw new CliError(failureOf(data, lang));
    const progress = event === "progress" && isTerminal ? progressSchema.safeParse(data) : null;
    if (progress?.success) note(say("embed.progress", progress.data));
  }
  const after = await api.get(path, statusSchema);
  if (json) out(JSON.stringify({ jobId, took: tookOf(before, after), ...after }, null, 2));
  else out(say("embed.done", { ...tookOf(before, after), ...inUseOf(after) }));
  return 0;
}

const setModel = ({ models }: Status): Model | undefined => models.find(({ isConfigured }) => isConfigured);

/** What was added by this run. */
function tookOf(before: Status, after: Status): Record<string, string | number> {
  const [was, is] = [setModel(before), setModel(after)];
  const cost = is?.cost ? { amount: is.cost.amount - (was?.cost?.amount ?? 0), currency: is.cost.currency } : null;
  return {
    embedded: (is?.embedded ?? 0) - (was?.embedded ?? 0),
    refused: is?.refused ?? 0,
    tokens: (is?.tokens ?? 0) - (was?.tokens ?? 0),
    uncounted: (is?.uncounted ?? 0) - (was?.uncounted ?? 0),
    ...priced(cost),
  };
}

function inUseOf({ inUse }: Status): Record<string, string> {
  return { inUse: inUse ?? "", any: inUse === null ? "no" : "yes" };
}

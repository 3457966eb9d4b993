import type { MessageValues } from "#text/translate";
import type { Check, SayCheck } from "./check.ts";
import type { EmbeddingStatus, ModelStatus } from "./embeddings.ts";

/** How vectors stand, and what a person should see to; nothing where no model is set. */
export function checkEmbeddings(status: EmbeddingStatus, say: SayCheck): Check[] {
  const { configured, inUse, models, index } = status;
  const set = models.find(({ isConfigured }) => isConfigured);
  if (configured === null || !set) return [];
  const unused = models.filter((one) => !one.isConfigured && !one.isInUse && one.embedded > 0);
  return [
    ...standing(set, status, say),
    ...(set.refused > 0 ? [say("warn", "doctor.embedding-refused", { model: configured, refused: set.refused })] : []),
    ...(inUse === configured
      ? unused.map(({ model, embedded }) => say("warn", "doctor.embedding-unused", { model, embedded }))
      : []),
    ...(index === "wanted" ? [say("warn", "doctor.embedding-index")] : []),
    ...(index === "impossible" ? [say("ok", "doctor.embedding-no-index", { dimensions: set.dimensions ?? 0 })] : []),
    ...(index === "old" ? [say("warn", "doctor.embedding-old-index")] : []),
  ];
}

/** Which model search asks, and how far the one that is set has come. */
function standing(set: ModelStatus, { passages, inUse, left }: EmbeddingStatus, say: SayCheck): Check[] {
  const { model, embedded, tokens, uncounted, cost } = set;
  const values = { model, embedded, passages, tokens, uncounted, ...costValues(cost) };
  const made = say("ok", "doctor.embedding-made", values);
  if (inUse === model || passages === 0) return [made];
  const toDo = { model, left: left?.texts ?? 0, leftTokens: left?.tokens ?? 0, ...costValues(left?.cost ?? null) };
  const waits =
    inUse === null
      ? say("warn", "doctor.embedding-first", toDo)
      : say("warn", "doctor.embedding-switching", { ...toDo, inUse });
  return [made, waits];
}

function costValues(cost: ModelStatus["cost"]): MessageValues {
  return cost
    ? { priced: "yes", amount: cost.amount, currency: cost.currency }
    : { priced: "no", amount: 0, currency: "" };
}

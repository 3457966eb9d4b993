import { AppError } from "#errors";
import type { Embedder } from "#llm/embedder";
import { beginningOf } from "#llm/embedding-batch";
import { mayBeTheTexts } from "#llm/embedding-fault";

/** What came of one text. */
export type Embedded = { vector: number[] } | { refused: string };

/** One per text, in order. `tokens` null: the endpoint did not tell, at least once. */
export type EmbeddedTexts = { texts: Embedded[]; tokens: number | null };

/** A text that is refused is halved so often, and not below so many characters, before it is given up. */
const halvings = 3;
const shortest = 200;
/** What no endpoint can have anything against. */
const harmless = "ping";

type Run = { embedder: Embedder; signal: AbortSignal | undefined };

/**
 * Embeds texts, and lets none stand in the way of the others: a batch that is refused is halved until the text is found
 * that is the reason, which is then cut shorter. What is refused even so is told with its reason, once the endpoint has
 * shown that it takes another text.
 * @throws AppError when the fault is not in the texts: the endpoint is away, wants to wait, or refuses everything.
 */
export async function embedSome(
  embedder: Embedder,
  texts: readonly string[],
  signal?: AbortSignal,
): Promise<EmbeddedTexts> {
  return attempt({ embedder, signal }, texts);
}

async function attempt(run: Run, texts: readonly string[]): Promise<EmbeddedTexts> {
  const outcome = await tryOnce(run, texts);
  if ("texts" in outcome) return outcome;
  const [only, ...others] = texts;
  if (only !== undefined && others.length === 0) return embedShorter(run, only, halvings);
  const middle = Math.ceil(texts.length / 2);
  const first = await attempt(run, texts.slice(0, middle));
  return together(first, await attempt(run, texts.slice(middle)));
}

/** @throws AppError for a fault that is not in the texts */
async function tryOnce(
  { embedder, signal }: Run,
  texts: readonly string[],
): Promise<EmbeddedTexts | { fault: AppError }> {
  try {
    const { vectors, tokens } = await embedder.embed(texts, signal);
    return { texts: vectors.map((vector) => ({ vector })), tokens };
  } catch (error) {
    if (error instanceof AppError && mayBeTheTexts(error) && !signal?.aborted) return { fault: error };
    throw error;
  }
}

async function embedShorter(run: Run, text: string, left: number): Promise<EmbeddedTexts> {
  const half = beginningOf(text, Math.floor(text.length / 2));
  if (left === 0 || half.length < shortest) return refusedOrNot(run, text);
  const outcome = await tryOnce(run, [half]);
  return "texts" in outcome ? outcome : embedShorter(run, half, left - 1);
}

/** The endpoint may have been away for a moment, or refuse whatever it is sent. */
async function refusedOrNot(run: Run, text: string): Promise<EmbeddedTexts> {
  await run.embedder.embed([harmless], run.signal);
  const outcome = await tryOnce(run, [text]);
  if ("texts" in outcome) return outcome;
  return { texts: [{ refused: String(outcome.fault.details.params?.reason ?? outcome.fault.code) }], tokens: 0 };
}

function together(first: EmbeddedTexts, second: EmbeddedTexts): EmbeddedTexts {
  const tokens = first.tokens === null || second.tokens === null ? null : first.tokens + second.tokens;
  return { texts: [...first.texts, ...second.texts], tokens };
}

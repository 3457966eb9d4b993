import type { AllMiddlewareArgs } from "@slack/bolt";
import type { SlackParts } from "../slack-parts.ts";
import { type AskedAt, atOnce, openTurn, type Turn, type Work } from "../turns/turn.ts";

/** Under this name a listener finds the run that it works in. */
export const workKey = "groundplanWork";

/** The run of a job that a delivery is handled in, else a piece of work of its own. */
export function workIn(context: AllMiddlewareArgs["context"]): Work {
  const held: unknown = context[workKey];
  return isWork(held) ? held : atOnce();
}

function isWork(held: unknown): held is Work {
  return typeof held === "object" && held !== null && "kept" in held && "signal" in held && "id" in held;
}

/** Opens a turn for whoever did something, and answers it if they may be answered. */
export async function inTurn(
  parts: SlackParts,
  at: AskedAt,
  context: AllMiddlewareArgs["context"],
  answer: (turn: Turn) => Promise<void>,
): Promise<void> {
  const turn = await openTurn(parts, at, workIn(context));
  if (turn) await answer(turn);
}

import type { Services } from "#services/create-services";
import type { Target } from "./law-targets.ts";

export type Caller = Parameters<Services["search"]>[0];
export type Ask = () => Promise<unknown>;

/** What a service is asked: of one account, of all at once, what it writes of one account and what of all of them. */
export type Probe =
  | {
      of?: (on: Target) => Ask[];
      writes?: (on: Target) => Ask[];
      /** With words of an account that is not seen. */
      whole?: (strange: Target) => Ask[];
      /** What administrators alone may ask. */
      runs?: Ask[];
    }
  /** Why there is nothing to ask. */
  | { nothing: string };

/** The one that the organisation stands at. */
export const day = undefined;

export async function all(told: AsyncIterable<unknown>): Promise<unknown[]> {
  const heard: unknown[] = [];
  for await (const one of told) heard.push(one);
  return heard;
}

export const patience = () => AbortSignal.timeout(30_000);

export async function answered(
  { chat }: Services,
  caller: Caller,
  message: string,
  accountId?: string,
): Promise<unknown> {
  const { messageId } = await chat.ask(caller, { message, accountId, mode: "rules" });
  return [await all(chat.watch(caller, messageId, 0, patience())), await chat.read(caller, messageId)];
}

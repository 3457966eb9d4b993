import type { Logger } from "pino";
import type { Services } from "#services/create-services";
import { type Delivery, deliveryId, teamOf, wantsAnswerAtOnce } from "./delivery.ts";

/** What an acknowledgement says: nothing, an error in a form, options of a select. */
export type Acknowledgement = string | Record<string, unknown> | undefined;

/** Gives a delivery to those who handle it, and says what they acknowledged it with. */
export type Process = (delivery: Delivery) => Promise<Acknowledgement>;

type Parts = {
  deliveries: Services["slack"]["deliveries"];
  orgId: string;
  /** Of the workspace that the organisation talks in. Null: not known yet. */
  teamId: () => string | null;
  opensWindow: ReadonlySet<string>;
  process: Process;
  log: Logger;
};

/** What becomes of a delivery: `later`: the workspace is not known yet, Slack shall try again. */
export type Received = { kind: "taken"; acknowledgement: Acknowledgement } | { kind: "later" };

const nothing: Received = { kind: "taken", acknowledgement: undefined };

/** Every delivery, from whichever side it comes: taken once, answered at once or written down, acknowledged soon. */
export function createInbox({ deliveries, orgId, teamId, opensWindow, process, log }: Parts) {
  return async (delivery: Delivery): Promise<Received> => {
    const ours = teamId();
    if (ours === null) return { kind: "later" };
    const team = teamOf(delivery);
    if (team !== ours) {
      log.warn({ team }, "a delivery of another Slack workspace is not handled");
      return nothing;
    }
    const id = { orgId, deliveryId: deliveryId(delivery) };
    if (!wantsAnswerAtOnce(delivery, opensWindow)) {
      await deliveries.defer(id, delivery);
      return nothing;
    }
    // Options change nothing, and are asked for with every letter.
    const isNew = delivery.type === "block_suggestion" || (await deliveries.take(id));
    return isNew ? { kind: "taken", acknowledgement: await process(delivery) } : nothing;
  };
}
export type Inbox = ReturnType<typeof createInbox>;

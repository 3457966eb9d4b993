import { v7 as uuidv7 } from "uuid";
import type { Json } from "#domain/json";
import type { JobQueue } from "#jobs/job-queue";
import { insertSlackDelivery } from "#store/slack-workspaces";
import { withOrg } from "#store/with-org";
import type { Deps } from "../deps.ts";

export type Delivery = { orgId: string; deliveryId: string };

class DeliveredBefore extends Error {}

/** Each thing that Slack delivers has its effect once, however often and to however many processes it is delivered. */
export function createSlackDeliveries({ db }: Pick<Deps, "db">, jobs: JobQueue) {
  return {
    /** For what is done at once. @returns false for one that was taken before */
    take: ({ orgId, deliveryId }: Delivery): Promise<boolean> =>
      withOrg(db, orgId, (tx) => insertSlackDelivery(tx, orgId, deliveryId)),
    /**
     * For what may take its time: taken, and written down as a job, in one transaction, so that neither is ever there without
     * the other.
     * @returns false for one that was taken before
     */
    defer: async ({ orgId, deliveryId }: Delivery, delivery: Json) => {
      try {
        await jobs.enqueue({
          ...{ orgId, actor: "slack", kind: "slack", payload: { delivery, workId: uuidv7() } },
          also: async (tx) => {
            if (!(await insertSlackDelivery(tx, orgId, deliveryId))) throw new DeliveredBefore(deliveryId);
          },
        });
        return true;
      } catch (error) {
        if (error instanceof DeliveredBefore) return false;
        throw error;
      }
    },
  };
}

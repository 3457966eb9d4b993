import { z } from "zod";
import { defineJobHandler, type JobHandler } from "#jobs/job-handler";
import type { JobQueue } from "#jobs/job-queue";
import { linkNextMentions } from "#retrieval/link-mentions";
import { areNamesCurrent, hasStaleNames } from "#store/linked-names";
import { countUnlinked } from "#store/mentions";
import { bumpDataVersion } from "#store/organisations";
import type { Tx } from "#store/tx";
import { withOrg } from "#store/with-org";
import type { Deps } from "../deps.ts";
import { createStaleFinder, type Following, followNames, isStale, settleNames } from "./follow-names.ts";

/** Finds what passages name that are new or whose names changed: up to `atOnce` batches now, the rest by a job. Never rejects. */
export type LinkMentions = (orgId: string, atOnce: number) => Promise<void>;

/** Short transactions, each kept as it ends: whoever is cut off has the next go on. */
type InOrg = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
type Linking = {
  orgId: string;
  inOrg: InOrg;
  /** Told how many passages were looked through after each batch; false ends the work. */
  goOn: (passages: number) => boolean;
};

export function createLinkMentions({ db, log }: Deps, jobs: JobQueue): LinkMentions {
  return async (orgId, atOnce) => {
    try {
      let left = atOnce;
      const goOn = () => {
        left -= 1;
        return left > 0;
      };
      const inOrg: InOrg = (work) => withOrg(db, orgId, work);
      if (atOnce > 0 && (await linkAll({ orgId, inOrg, goOn }))) return;
      await jobs.enqueueOnce({ orgId, actor: "system", kind: "link", payload: {} });
    } catch (err) {
      log.warn({ err }, "names, amounts and dates could not be looked for in notes");
    }
  };
}

/** The same, where it is not known whether there is anything to do. */
export function createLinkLeftover({ db }: Deps, linkMentions: LinkMentions): LinkMentions {
  return async (orgId, atOnce) => {
    const isLeft = await withOrg(db, orgId, async (tx) => {
      return (await hasStaleNames(tx, orgId)) || (await countUnlinked(tx, orgId)) > 0;
    });
    if (isLeft) await linkMentions(orgId, atOnce);
  };
}

export function createLinkHandler(): JobHandler {
  return defineJobHandler({
    payload: z.object({}),
    lane: "link",
    run: async ({ orgId, save, report, signal }) => {
      const total = await save((tx) => countUnlinked(tx, orgId));
      let done = 0;
      const goOn = (passages: number) => {
        signal.throwIfAborted();
        done += passages;
        report({ done, total: Math.max(done, total) });
        return true;
      };
      await linkAll({ orgId, inOrg: save, goOn });
      return { linked: done };
    },
  });
}

/** @returns false when it was told not to go on before everything was done */
async function linkAll(linking: Linking): Promise<boolean> {
  const { orgId, inOrg, goOn } = linking;
  for (;;) {
    const following = await inOrg((tx) => followNames(tx, orgId));
    if (isStale(following.stale) && !(await findTouched(linking, following))) return false;
    const ended = await linkBatches(linking, following);
    if (ended !== "outdated") return ended === "done";
    if (!goOn(0)) return false;
  }
}

async function findTouched({ orgId, inOrg, goOn }: Linking, following: Following): Promise<boolean> {
  const next = createStaleFinder(following.stale);
  let after: string | null = null;
  do {
    const from: string | null = after;
    after = await inOrg((tx) => next(tx, orgId, from));
    if (after !== null && !goOn(0)) return false;
  } while (after !== null);
  await inOrg(async (tx) => {
    await settleNames(tx, orgId, following);
    await bumpDataVersion(tx, orgId);
  });
  return true;
}

/** `outdated`: somebody else saw that names changed; what they do not know any more must not be found by them. */
async function linkBatches({ orgId, inOrg, goOn }: Linking, following: Following) {
  for (;;) {
    const linked = await inOrg(async (tx) => {
      if (!(await areNamesCurrent(tx, orgId, following))) return null;
      const passages = await linkNextMentions(tx, orgId, following.find);
      if (passages > 0) await bumpDataVersion(tx, orgId);
      return passages;
    });
    if (linked === null) return "outdated";
    if (linked === 0) return "done";
    if (!goOn(linked)) return "stopped";
  }
}

import type { ExplainedFeedback, Feedback } from "#domain/feedback";
import { getMessage } from "#store/chat-messages";
import { listFeedback, saveFeedback } from "#store/feedback";
import { readFeedbackSubjects } from "#store/feedback-subjects";
import type { Tx } from "#store/tx";
import { withOrg } from "#store/with-org";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import { assertSeesAll } from "./sight/access.ts";
import { assertDraftSeen } from "./sight/seen-drafts.ts";

export type FeedbackGiven = Pick<Feedback, "subject" | "isHelpful" | "givenIn"> & { comment?: string | undefined };

const mostListed = 1_000;

/** Whether answers and drafts helped those who asked for them. */
export function createFeedback({ db }: Pick<Deps, "db">) {
  return {
    /** A person's last word counts. @throws AppError `not-found` for an answer of somebody else's and a draft that is not seen */
    give: (caller: Caller, { comment, ...given }: FeedbackGiven): Promise<void> =>
      withOrg(db, caller.orgId, async (tx) => {
        await assertThere(tx, caller, given.subject);
        await saveFeedback(tx, caller.orgId, { ...given, actor: caller.actor, comment: comment ?? null });
      }),
    /** Newest first, each with what it was said of: the question too, whoever asked it. @throws AppError `forbidden` for those who do not see all */
    list: (caller: Caller) =>
      withOrg(db, caller.orgId, async (tx) => {
        await assertSeesAll(tx, caller);
        const said = await listFeedback(tx, caller.orgId, { limit: mostListed });
        const subjects = said.map(({ subject }) => subject);
        const aboutOf = await readFeedbackSubjects(tx, caller.orgId, subjects);
        const explained = (one: Feedback): ExplainedFeedback => ({ ...one, about: aboutOf.get(one.subject) ?? null });
        return { items: said.map(explained), nextCursor: null };
      }),
    /** What the caller said last, newest first. */
    own: (caller: Caller) =>
      withOrg(db, caller.orgId, async (tx) => {
        const { orgId, actor } = caller;
        return { items: await listFeedback(tx, orgId, { limit: mostListed, actor }), nextCursor: null };
      }),
  };
}

async function assertThere(tx: Tx, caller: Caller, subject: string): Promise<void> {
  const [kind, id = ""] = subject.split(":");
  if (kind === "answer") await getMessage(tx, caller, id);
  else await assertDraftSeen(tx, caller, id);
}

import { v7 as uuidv7 } from "uuid";
import type { Proposal } from "#domain/chat";
import type { ChatMessage, ProposalResult, ProposalState } from "#domain/conversation";
import { AppError } from "#errors";
import { changeProposal, getMessage } from "#store/chat-messages";
import { findDraft } from "#store/drafts";
import { withOrg } from "#store/with-org";
import type { Caller } from "../caller.ts";
import type { Deps } from "../deps.ts";
import type { createDraftService } from "../drafts.ts";
import type { createSaveNote } from "../notes.ts";

type Parts = {
  deps: Pick<Deps, "db">;
  saveNote: ReturnType<typeof createSaveNote>;
  drafts: Pick<ReturnType<typeof createDraftService>, "start">;
};

export type SettledProposal = { messageId: string; state: ProposalState; result: ProposalResult | null };

/** A process that died while it carried a proposal out does not hold it longer than that. */
const longestConfirmingMs = 60_000;

/** The person's yes or no to what an answer proposes. Nothing else of the chat writes. */
export function createSettleProposal({ deps: { db }, saveNote, drafts }: Parts) {
  const change = (caller: Caller, id: string, step: Parameters<typeof changeProposal>[3]) =>
    withOrg(db, caller.orgId, (tx) => changeProposal(tx, caller.orgId, id, step));
  const read = (caller: Caller, id: string) =>
    withOrg(db, caller.orgId, async (tx) => withProposal(await getMessage(tx, caller, id)));

  const carryOut = async (caller: Caller, id: string, proposal: Proposal, draftId: string): Promise<ProposalResult> => {
    if (proposal.tool === "start-draft") {
      const { accountId, kind, lang } = proposal;
      const begun = await withOrg(db, caller.orgId, (tx) => findDraft(tx, caller.orgId, draftId));
      if (!begun) await drafts.start(caller, accountId, { id: draftId, kind, lang });
      return { draftId };
    }
    const { accountId, title, text } = proposal;
    // The same external id: carried out again after a crash, it is the same note.
    const note = await saveNote(caller, { externalId: `chat:${id}`, accountId, title, text });
    return { noteId: note.id };
  };

  return {
    /**
     * Carries the proposal out once, however often it is confirmed; confirmed again, it tells what came of it.
     * @throws AppError `not-found`, `proposal-settled` for one that was declined or is being carried out, and what the write
     *   throws: then it can be confirmed again.
     */
    confirm: async (caller: Caller, id: string): Promise<SettledProposal> => {
      const { proposal, message } = await read(caller, id);
      if (message.proposalState === "confirmed") return settled(message);
      const planned = message.proposalResult?.draftId ?? uuidv7();
      const result = { draftId: planned };
      const taken =
        (await change(caller, id, { from: "open", to: "confirming", result })) ||
        (await change(caller, id, { from: "confirming", to: "confirming", result, idleMs: longestConfirmingMs }));
      if (!taken) return settledByAnother((await read(caller, id)).message);
      try {
        const done = await carryOut(caller, id, proposal, planned);
        await change(caller, id, { from: "confirming", to: "confirmed", result: done });
        return { messageId: id, state: "confirmed", result: done };
      } catch (error) {
        await change(caller, id, { from: "confirming", to: "open" });
        throw error;
      }
    },
    /** @throws AppError `not-found`, `proposal-settled` for one that was confirmed. */
    decline: async (caller: Caller, id: string): Promise<SettledProposal> => {
      const { message } = await read(caller, id);
      const isDeclined =
        message.proposalState === "declined" || (await change(caller, id, { from: "open", to: "declined" }));
      if (!isDeclined) throw settledBefore(message);
      return { messageId: id, state: "declined", result: null };
    },
  };
}

function withProposal(message: ChatMessage): { message: ChatMessage; proposal: Proposal } {
  const proposal = message.answer?.proposal;
  if (proposal && message.proposalState !== null) return { message, proposal };
  throw new AppError("not-found", `message ${message.id} proposes nothing`, { params: { what: message.id } });
}

function settled({ id, proposalState, proposalResult }: ChatMessage): SettledProposal {
  return { messageId: id, state: proposalState ?? "open", result: proposalResult };
}

/** Whoever was quicker confirmed it, or is at it. */
function settledByAnother(message: ChatMessage): SettledProposal {
  if (message.proposalState === "confirmed") return settled(message);
  throw settledBefore(message);
}

function settledBefore({ id, proposalState }: ChatMessage): AppError {
  const state = proposalState ?? "open";
  return new AppError("proposal-settled", `the proposal of ${id} is ${state}`, {
    params: { state },
    fields: [{ field: "proposal", reason: state }],
  });
}

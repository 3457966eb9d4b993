import { draftFile } from "../commands/draft-command.ts";
import { guardTurn } from "../turns/guard-turn.ts";
import type { Press } from "./pressed.ts";

/** The draft in Word, where the button stands; in a direct message where others read along. */
export const sendDraftFile: Press<"draft_file"> = async ({ parts, turn }, { draftId }) => {
  await guardTurn(parts, turn, turn.replyAbout(null), async () => {
    const draft = await parts.services.drafts.read(turn.caller, draftId);
    await parts.post.attach(turn.placeFor(draft.accountId), null, await draftFile(parts, draft));
  });
};

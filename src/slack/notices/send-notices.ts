import type { SendNotices } from "#services/notices/notices-job";
import { fitMessages } from "../blocks/fit-messages.ts";
import { noticeBlocks } from "../blocks/notice-blocks.ts";
import { asAppError } from "../posting/slack-error.ts";
import type { SlackParts } from "../slack-parts.ts";

/** A person told in a direct message what is due to them. @throws AppError `slack-unreachable`, `slack-refused`: they were not told */
export function createSendNotices({
  findAsker,
  post,
  words,
}: Pick<SlackParts, "findAsker" | "post" | "words">): SendNotices {
  return async ({ slackUserId }, due) => {
    try {
      const asker = await findAsker(slackUserId);
      // Who left the workspace, or is bound no more since the notices were found, is told nothing.
      if (asker.kind !== "bound") return;
      const { lang } = asker.caller;
      const { messages } = fitMessages(noticeBlocks(due, words(lang)), { lang });
      for (const message of messages) await post.sayDirect(slackUserId, message);
    } catch (error) {
      throw asAppError(error);
    }
  };
}

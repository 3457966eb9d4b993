import type { ModalView } from "@slack/types";
import { z } from "zod";
import { AppError } from "#errors";
import { errorWords } from "../blocks/error-words.ts";
import { unboundBlocks } from "../blocks/unbound-blocks.ts";
import type { BoundAsker } from "../people/people.ts";
import type { SlackParts } from "../slack-parts.ts";
import { say } from "../slack-text.ts";
import { sayingView } from "./loading-view.ts";

type Opened = { triggerId: string; slackUserId: string };
const viewSchema = z.object({ view: z.object({ id: z.string() }) });

/**
 * Opens a window at once, since Slack gives three seconds, and fills it when what belongs in it is read. Strangers read in it
 * how they are bound; what fails is told in it.
 */
export async function openWindow(
  parts: SlackParts,
  { triggerId, slackUserId }: Opened,
  fill: (asker: BoundAsker) => Promise<ModalView>,
): Promise<void> {
  const { client, findAsker, words, log } = parts;
  const { view } = viewSchema.parse(
    await client.views.open({ trigger_id: triggerId, view: sayingView(say("zh", "window.loading"), "zh") }),
  );
  const put = (filled: ModalView) => client.views.update({ view_id: view.id, view: filled });
  const asker = await findAsker(slackUserId);
  if (asker.kind === "machine") return;
  if (asker.kind === "unbound") {
    const { blocks } = unboundBlocks({ slackUserId }, words(asker.lang));
    await put({ ...sayingView("", asker.lang), blocks });
    return;
  }
  const { lang } = asker.caller;
  try {
    await put(await fill(asker));
  } catch (error) {
    const known = error instanceof AppError;
    if (!known) log.error({ err: error }, "a window of Slack could not be filled");
    await put(sayingView(errorWords(known ? error : new AppError("internal", "internal"), lang), lang));
  }
}

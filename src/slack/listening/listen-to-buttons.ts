import type { App } from "@slack/bolt";
import { z } from "zod";
import { actionName, readButtonValue } from "../blocks/button-values.ts";
import type { Press, Pressed } from "../buttons/pressed.ts";
import { presses } from "../buttons/presses.ts";
import type { SlackParts } from "../slack-parts.ts";
import { askedAtOfInteraction } from "./asked-at.ts";
import { inTurn } from "./handler.ts";

type Pressable = keyof typeof presses;
const isPressable = (name: string): name is Pressable => Object.hasOwn(presses, name);

const pressedSchema = z.object({
  user: z.object({ id: z.string() }),
  actions: z.array(z.object({ action_id: z.string(), value: z.string().optional() })).min(1),
  container: z.object({ is_ephemeral: z.boolean().default(false) }).default({ is_ephemeral: false }),
  message: z.object({ ts: z.string().optional() }).optional(),
});

/** Every button that does its work in its own time. */
export function listenToButtons(app: App, parts: SlackParts): void {
  app.action({ type: "block_actions" }, async ({ body, context, ack }) => {
    await ack();
    const pressed = pressedSchema.parse(body);
    const [action] = pressed.actions;
    const name = actionName(action?.action_id ?? "");
    if (!isPressable(name)) return;
    const at = askedAtOfInteraction(body, await parts.post.direct(pressed.user.id));
    // What only one person sees is the root of no thread.
    const root = pressed.container.is_ephemeral ? null : (pressed.message?.ts ?? null);
    const threadTs = at.threadTs ?? root;
    const { channelId } = at;
    const thread = threadTs === null ? null : { channelId, threadTs };
    const message = root === null ? null : { channelId, ts: root };
    await inTurn(parts, { ...at, threadTs, isRoot: at.threadTs === null }, context, (turn) =>
      press(name, { parts, turn, thread, message }, action?.value),
    );
  });
}

/** A value that this product did not make does nothing. */
async function press<Action extends Pressable>(name: Action, pressed: Pressed, value: unknown): Promise<void> {
  const read = readButtonValue(name, value);
  const act: Press<Action> = presses[name];
  if (read !== null) await act(pressed, read);
}

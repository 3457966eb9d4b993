import type { App } from "@slack/bolt";
import { z } from "zod";
import { readHomeChange } from "../blocks/home-settings.ts";
import { changeHome, showHome } from "../home/show-home.ts";
import type { SlackParts } from "../slack-parts.ts";

const changeSchema = z.object({ user: z.object({ id: z.string() }), actions: z.array(z.unknown()).min(1) });

/** The Home tab: shown when it is opened, and again when something in it was changed. */
export function listenToHome(app: App, parts: SlackParts): void {
  app.event("app_home_opened", async ({ event }) => {
    if (event.tab === "home") await showHome(parts, event.user);
  });
  app.action(/^home_/u, async ({ body, ack }) => {
    await ack();
    const { user, actions } = changeSchema.parse(body);
    const change = readHomeChange(actions[0]);
    if (change) await changeHome(parts, user.id, change);
  });
}

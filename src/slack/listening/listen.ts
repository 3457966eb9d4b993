import type { App } from "@slack/bolt";
import type { SlackParts } from "../slack-parts.ts";
import { listenToButtons } from "./listen-to-buttons.ts";
import { listenToCommands } from "./listen-to-commands.ts";
import { listenToHome } from "./listen-to-home.ts";
import { listenToTalk } from "./listen-to-talk.ts";
import { listenToWindows } from "./listen-to-windows.ts";

/** Everything that is listened to. */
export function listen(app: App, parts: SlackParts): void {
  listenToTalk(app, parts);
  listenToCommands(app, parts);
  listenToButtons(app, parts);
  listenToWindows(app, parts);
  listenToHome(app, parts);
}

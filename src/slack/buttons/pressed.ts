import type { ButtonAction, ButtonValue } from "../blocks/button-values.ts";
import type { SlackParts } from "../slack-parts.ts";
import type { Turn } from "../turns/turn.ts";

/** Where the button stood: the message, as the root of a thread where it is not in one. Null: where no thread can be. */
export type Pressed = { parts: SlackParts; turn: Turn; thread: { channelId: string; threadTs: string } | null };

/** What a button does. */
export type Press<Action extends ButtonAction> = (pressed: Pressed, value: ButtonValue<Action>) => Promise<void>;

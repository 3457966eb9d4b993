import type { ButtonAction, ButtonValue } from "../blocks/button-values.ts";
import type { Posted } from "../posting/place.ts";
import type { SlackParts } from "../slack-parts.ts";
import type { Turn } from "../turns/turn.ts";

export type Pressed = {
  parts: SlackParts;
  turn: Turn;
  /** Where the button stood: the message, as the root of a thread where it is not in one. Null: where no thread can be. */
  thread: { channelId: string; threadTs: string } | null;
  /** The message that the button stands in; null where it cannot be edited. */
  message: Posted | null;
};

/** What a button does. */
export type Press<Action extends ButtonAction> = (pressed: Pressed, value: ButtonValue<Action>) => Promise<void>;

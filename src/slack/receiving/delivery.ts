import { z } from "zod";
import { jsonSchema } from "#domain/json";
import { contentHash } from "#domain/stable-json";
import { actionName } from "../blocks/button-values.ts";

/** What Slack delivers, as far as every delivery must be known; the rest is read by whoever handles it. */
export const deliverySchema = z
  .looseObject({
    type: z.string().optional(),
    command: z.string().optional(),
    event_id: z.string().optional(),
    trigger_id: z.string().optional(),
    team_id: z.string().optional(),
    team: z.looseObject({ id: z.string() }).nullish(),
    challenge: z.string().optional(),
    actions: z.array(z.looseObject({ action_id: z.string().optional() })).optional(),
  })
  .and(z.record(z.string(), jsonSchema));
export type Delivery = z.infer<typeof deliverySchema>;

/** Slack sends JSON, forms whose fields are the delivery, and forms with JSON in the field `payload`. Null: none of these. */
export function readDelivery(body: string, contentType: string): Delivery | null {
  const parsed = deliverySchema.safeParse(contentType.includes("json") ? parseJson(body) : parseForm(body));
  return parsed.data ? withoutToken(parsed.data) : null;
}

/** Slack's old way to show that a delivery is its own; nobody needs to keep it. */
function withoutToken({ token: _token, ...delivery }: Delivery): Delivery {
  return delivery;
}

function parseForm(body: string): unknown {
  const fields = Object.fromEntries(new URLSearchParams(body));
  return fields.payload === undefined ? fields : parseJson(fields.payload);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * The same for the same delivery, however often it comes: events have an id, what a person did has a trigger of its own.
 * Who clicks twice has done two things.
 */
export function deliveryId(delivery: Delivery): string {
  const { event_id, trigger_id, command, type } = delivery;
  if (event_id) return `event:${event_id}`;
  if (trigger_id) return `${command ?? type}:${trigger_id}`;
  return `body:${contentHash(delivery)}`;
}

/** Null where the delivery does not say. */
export const teamOf = ({ team_id, team }: Delivery): string | null => team_id ?? team?.id ?? null;

const answeredAtOnce = new Set(["view_submission", "view_closed", "block_suggestion", "shortcut", "message_action"]);

/**
 * What wants its answer in the acknowledgement, or opens a window, for which Slack gives three seconds. Everything else is
 * written down and done by a worker.
 * @param opensWindow names of buttons that do
 */
export function wantsAnswerAtOnce({ type, actions }: Delivery, opensWindow: ReadonlySet<string>): boolean {
  if (type === undefined) return false;
  if (answeredAtOnce.has(type)) return true;
  return (
    type === "block_actions" && (actions ?? []).some(({ action_id }) => opensWindow.has(actionName(action_id ?? "")))
  );
}

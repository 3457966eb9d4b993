import { z } from "zod";
import { refusedAddress } from "../outbound-agent.ts";
import { retryAfterMs } from "../retry-after.ts";
import { SourceFailure } from "../source-failure.ts";

/** The client's error for an answer that is no success. */
const apiErrorSchema = z.object({
  code: z.number(),
  body: z.unknown(),
  headers: z.record(z.string(), z.string()).catch({}),
});
const bodySchema = z
  .object({
    message: z.string().catch(""),
    category: z.string().catch(""),
    errors: z
      .array(z.object({ context: z.record(z.string(), z.array(z.string())).catch({}) }).catch({ context: {} }))
      .catch([]),
  })
  .catch({ message: "", category: "", errors: [] });
const socketErrorSchema = z.object({ code: z.string() });

type ApiError = z.infer<typeof apiErrorSchema>;
type Body = z.infer<typeof bodySchema>;

/** Rolling limits that HubSpot names in its message, and how long each of them rolls. Milliseconds. */
const rollingMs = [
  { words: /ten.?secondly/i, ms: 10_000 },
  { words: /secondly/i, ms: 1_000 },
] as const;
const usualRollMs = 10_000;

function limitFailure({ headers }: ApiError, { message }: Body, now: number): SourceFailure {
  const told = retryAfterMs(headers, now);
  if (told === null && /daily/i.test(message)) return new SourceFailure("limit", message, { isFinal: true });
  const rolling = rollingMs.find(({ words }) => words.test(message))?.ms ?? usualRollMs;
  return new SourceFailure("limit", message || "HTTP 429", { retryAfterMs: told ?? rolling });
}

function scopeFailure(_: ApiError, { message, category, errors }: Body): SourceFailure {
  const scopes = errors.flatMap(({ context }) => Object.values(context).flat());
  if (category !== "MISSING_SCOPES") return new SourceFailure("auth", message || "HTTP 403");
  return new SourceFailure("scope", message, { params: { scope: [...new Set(scopes)].join(", ") || "?" } });
}

/** Answers of a CRM that is being moved or a record that is being written: to be asked again when it says. */
function laterFailure({ code, headers }: ApiError, { message }: Body, now: number): SourceFailure {
  return new SourceFailure("busy", message || `HTTP ${code}`, { retryAfterMs: retryAfterMs(headers, now) });
}

type ToFailure = (error: ApiError, body: Body, now: number) => SourceFailure;

/** Statuses of HubSpot's API guidelines; 477: the account is being moved to another data centre. */
const byStatus: Readonly<Record<number, ToFailure>> = {
  401: (_, { message }) => new SourceFailure("auth", message || "HTTP 401"),
  403: scopeFailure,
  408: laterFailure,
  423: laterFailure,
  429: limitFailure,
  477: laterFailure,
};

function statusFailure(error: ApiError, now: number): SourceFailure {
  const body = bodySchema.parse(error.body);
  const own = byStatus[error.code] ?? (error.code >= 500 ? laterFailure : null);
  return own?.(error, body, now) ?? new SourceFailure("refused", body.message || `HTTP ${error.code}`);
}

/** Whatever the client threw, in our words. */
export function hubspotFailure(thrown: unknown, now: number): SourceFailure {
  if (thrown instanceof SourceFailure) return thrown;
  const answered = apiErrorSchema.safeParse(thrown);
  if (answered.success) return statusFailure(answered.data, now);
  const socket = socketErrorSchema.safeParse(thrown);
  if (socket.success && socket.data.code === refusedAddress) {
    return new SourceFailure("elsewhere", "the address may not be reached");
  }
  if (socket.success) return new SourceFailure("network", socket.data.code);
  if (thrown instanceof Error && thrown.name === "FetchError") return new SourceFailure("network", "cut off");
  return new SourceFailure("answer", "not the documented JSON");
}

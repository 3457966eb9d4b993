import { z } from "zod";
import { AppError, type ErrorCode } from "#errors";
import { retryAfterMs } from "./model-error.ts";

/** What a provider says of a refusal; every member may be missing, or of another type. */
const faultSchema = z.looseObject({
  status: z.int().optional().catch(undefined),
  code: z.string().optional().catch(undefined),
  type: z.string().optional().catch(undefined),
  message: z.string().optional().catch(undefined),
});

type Fault = { status: number | null; words: string };
type Rule = { code: ErrorCode; matches: (fault: Fault) => boolean };

const contextWords =
  /context_length_exceeded|context[_ ](?:length|window|size)|maximum context|prompt is too long|input tokens exceed|too many (?:input )?tokens|string_above_max_length/i;
const quotaWords = /insufficient[_ ](?:quota|balance|funds|credit)|exceeded your current quota|Arrearage/i;
const filterWords =
  /content[_ ]filter|content_policy|ResponsibleAIPolicyViolation|data_inspection_failed|DataInspectionFailed|Content Exists Risk/i;
const modelWords =
  /model_not_found|DeploymentNotFound|model\b.{0,80}(?:does not exist|not exist|not found|is not supported|is unknown)|(?:unknown|no such|invalid) model/i;

/** Gateways that choose among endpoints find none for such a request, and call that not found. */
const methodWords = /tool[_ ](?:use|choice|call)|response_format|json_schema|structured output/i;

/** The first that matches names the fault: what a provider says goes before the status it says it with. */
const rules: readonly Rule[] = [
  { code: "model-context", matches: ({ words }) => contextWords.test(words) },
  { code: "model-quota", matches: ({ status, words }) => status === 402 || quotaWords.test(words) },
  { code: "model-refused", matches: ({ words }) => filterWords.test(words) },
  { code: "model-rate-limited", matches: ({ status }) => status === 429 },
  { code: "model-auth", matches: ({ status }) => status === 401 || status === 403 },
  {
    code: "model-unknown",
    matches: ({ status, words }) =>
      !methodWords.test(words) && (status === 404 || (status === 400 && modelWords.test(words))),
  },
];

/**
 * Whatever a call to a chat model threw, as an error the product names. The provider's text stays in `cause`.
 * @param hasBegun whether a piece of the answer had come
 */
export function toChatError(error: unknown, { model, hasBegun }: { model: string; hasBegun: boolean }): AppError {
  const chain = causesOf(error);
  const own = chain.find((held) => held instanceof AppError);
  if (own) return own;
  const fault = faultOf(chain);
  const code = rules.find(({ matches }) => matches(fault))?.code;
  const { status } = fault;
  const cause = chain.find((held) => retryAfterMs(held) !== null) ?? error;
  if (code) {
    const wait = Math.ceil((retryAfterMs(cause) ?? 0) / 1000);
    const params = { model, status: status ?? 0, wait, what: "filter" };
    return new AppError(code, `model: ${code}, HTTP ${status ?? "-"}`, { params }, { cause });
  }
  const reason = status === null ? (hasBegun ? "broken" : "connection") : `HTTP ${status}`;
  return new AppError("model-unavailable", `model: ${reason}`, { params: { reason } }, { cause });
}

/** Whether the other side is down or overloaded, and may be up a little later. */
export function isOutage({ code, cause, details }: AppError): boolean {
  if (code === "model-timeout") return true;
  if (code !== "model-unavailable") return false;
  const status = /^HTTP (\d+)$/.exec(String(details.params?.reason ?? ""))?.[1];
  return status === undefined ? cause !== undefined : Number(status) >= 500 || status === "408";
}

/** Whether the endpoint would not take the request as it was put. */
export function isBadRequest({ code, details }: AppError): boolean {
  return code === "model-unavailable" && /^HTTP 4(?!08|25|29)\d\d$/.test(String(details.params?.reason ?? ""));
}

/** Whether that was for the way in which the answer's shape was asked for. */
export function rejectsMethod(fault: AppError): boolean {
  return isBadRequest(fault) && methodWords.test(String(fault.cause));
}

/** The error and what it was caused by, at most as deep as clients wrap. */
function causesOf(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let held = error; held !== undefined && held !== null && chain.length < 5; ) {
    chain.push(held);
    held = held instanceof Error ? held.cause : undefined;
  }
  return chain;
}

function faultOf(chain: readonly unknown[]): Fault {
  const told = chain.flatMap((held) => {
    const parsed = faultSchema.safeParse(held);
    return parsed.success ? [{ ...parsed.data, httpCode: httpCodeOf(held) }] : [];
  });
  const status = told.map((one) => one.status ?? one.httpCode).find((code) => code !== undefined) ?? null;
  const words = told.map(({ code, type, message }) => [code, type, message].filter(Boolean).join(" ")).join(" ");
  return { status, words };
}

/** Inside of a stream that began well, gateways put the status of a refusal into its code. */
const codeSchema = z.looseObject({ code: z.coerce.number().int().min(400).max(599) });

function httpCodeOf(held: unknown): number | undefined {
  return codeSchema.safeParse(held).data?.code;
}

import type { Lang } from "#domain/lang";
import type { OutputMethod } from "#domain/model-call";
import { AppError } from "#errors";
import type { ModelProbe, ModelReport } from "#llm/model-probe";
import { describeError } from "#text/describe-error";
import type { Check, SayCheck } from "./check.ts";

export type ChatProbe = ModelProbe;

/** How each way of asking is worded, and whether the endpoint itself sees to the form. */
const ways = {
  "json-schema": { way: "schema", state: "ok" },
  "tool-call": { way: "tool", state: "ok" },
  "json-object": { way: "json", state: "warn" },
  text: { way: "text", state: "warn" },
} as const satisfies Record<OutputMethod, { way: string; state: Check["state"] }>;

/** What the chat model can do, one line each: whether it answers, keeps a form, streams, calls tools, tells tokens, has a price. */
export async function checkModel(probe: ChatProbe | null, say: SayCheck, lang: Lang): Promise<Check[]> {
  if (!probe) return [say("off", "doctor.model-off")];
  const { model } = probe;
  const report = await probe.look().catch((error: unknown) => {
    if (error instanceof AppError) return error;
    throw error;
  });
  if (report instanceof AppError)
    return [say("fail", "doctor.model-down", { model, fault: describeError(report, lang) })];
  return [say("ok", "doctor.model", { model, ms: report.firstTokenMs }), ...abilities(report, say, lang)];
}

function abilities(report: ModelReport, say: SayCheck, lang: Lang): Check[] {
  const { callsTools, streams, tellsTokens, isPriced } = report;
  return [
    formOf(report, say, lang),
    callsTools === true
      ? say("ok", "doctor.model-tools")
      : say("warn", "doctor.model-tools-none", { fault: callsTools ? describeError(callsTools, lang) : "" }),
    streams ? say("ok", "doctor.model-streams") : say("warn", "doctor.model-streams-not"),
    tellsTokens ? say("ok", "doctor.model-usage") : say("warn", "doctor.model-usage-none"),
    ...(isPriced ? [] : [say("warn", "doctor.model-price-none")]),
  ];
}

function formOf({ method }: ModelReport, say: SayCheck, lang: Lang): Check {
  if (method instanceof AppError) return say("fail", "doctor.model-form-none", { fault: describeError(method, lang) });
  const { way, state } = ways[method];
  return say(state, "doctor.model-form", { way });
}

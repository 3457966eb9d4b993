import { pino } from "pino";
import { z } from "zod";
import { type ApiClient, createApiClient } from "#cli/api-client";
import type { EvalOutcome, EvalRequest } from "#cli/commands/eval";
import { readConfig } from "#config";
import { feedbackAboutSchema, feedbackSchema } from "#domain/feedback";
import { evaluateFeedback } from "#evals/feedback.eval";
import { connect } from "./connect.ts";
import type { Environment } from "./evaluate-model.ts";
import { settleSuite } from "./evaluate-suite.ts";
import { feedbackReport } from "./feedback-report.ts";
import { sayReport } from "./suite-report.ts";

const listSchema = z.object({
  items: z.array(
    feedbackSchema.omit({ isHelpful: true }).extend({ helpful: z.boolean(), about: feedbackAboutSchema.nullable() }),
  ),
  nextCursor: z.null(),
});

/** What people said of the product that they use: the one that runs, else that of the data directory. Nobody is asked anything. */
export async function evaluateFeedbackSuite(environment: Environment, request: EvalRequest): Promise<EvalOutcome> {
  const connection = await connect(readConfig(environment), pino({ level: "silent" }));
  try {
    return await evaluateGiven(createApiClient(connection, request.lang), environment, request);
  } finally {
    await connection.close();
  }
}

/** The same over an API that is open already. */
export async function evaluateGiven(
  api: Pick<ApiClient, "get">,
  environment: Environment,
  request: EvalRequest,
): Promise<EvalOutcome> {
  const { items } = await api.get("/v1/feedback", listSchema);
  if (items.length === 0) return { skipped: "eval.no-feedback", values: {} };
  const wanted = items.filter(({ about }) => request.limits.lang === undefined || about?.lang === request.limits.lang);
  const measured = evaluateFeedback(wanted);
  return settleSuite(
    environment,
    { ...request, suite: "feedback" },
    {
      report: feedbackReport(measured, sayReport(request.lang)),
      figures: measured.figures,
      model: "none",
      cases: measured,
    },
  );
}

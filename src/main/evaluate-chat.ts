import { readFile } from "node:fs/promises";
import type { EvalLimits, EvalOutcome, EvalRequest } from "#cli/commands/eval";
import { assetPath } from "#db/asset-path";
import type { AskedMode } from "#domain/conversation";
import { type ChatQuestion, chatQuestionSchema } from "#evals/chat/question";
import { evaluateChat, type ScoredAnswer, scoreAnswer } from "#evals/chat.eval";
import { readJsonLines } from "#evals/read-json-lines";
import { spread } from "#evals/spread";
import { askQuestion } from "./ask-questions.ts";
import { chatReport } from "./chat-report.ts";
import { createCiteKeys } from "./evaluate-cites.ts";
import { promptSettings } from "./evaluate-drafts.ts";
import { type Environment, type EvaluatedModel, openModel } from "./evaluate-model.ts";
import { withProduct } from "./evaluate-product.ts";
import { settleSuite } from "./evaluate-suite.ts";
import { sayReport } from "./suite-report.ts";
import { allAccounts } from "./write-drafts.ts";

/** The questions asked for, spread evenly over all. */
export async function readQuestions({ lang, cases, heldOut }: EvalLimits): Promise<ChatQuestion[]> {
  const file = `evals/chat/${heldOut ? "held-out" : "questions"}.jsonl`;
  const all = readJsonLines(await readFile(assetPath(file), "utf8"), chatQuestionSchema);
  return spread(
    all.filter((question) => lang === undefined || question.lang === lang),
    cases,
  );
}

/**
 * Asks the chat: by rules without a model, as people ask it with `--live`, and with `--writer llm` so that the model, live or
 * stand-in, answers every question itself.
 */
export async function evaluateChatSuite(environment: Environment, request: EvalRequest): Promise<EvalOutcome> {
  const { live, limits, lang, verbose, suite } = request;
  const byModel = limits.writers?.includes("llm") === true;
  const asksModel = live || byModel;
  const model = asksModel ? await openModel(environment, live, "faithful") : null;
  if (asksModel && model === null) return { skipped: "eval.needs-model", values: { suite } };
  const withModel: AskedMode = byModel ? "model" : "auto";
  const mode = model ? withModel : "rules";
  try {
    const result = evaluateChat(await askAll(request, model, mode));
    const name = model?.name ?? "none";
    const report = chatReport(result, { say: sayReport(lang), verbose, mode, model: name });
    return await settleSuite(
      environment,
      { ...request, suite: "chat" },
      { report, figures: result.figures, model: name, cases: result.answers },
    );
  } finally {
    await model?.close();
  }
}

function askAll(
  { limits, prompts, progress }: EvalRequest,
  model: EvaluatedModel | null,
  mode: AskedMode,
): Promise<ScoredAnswer[]> {
  return withProduct({ settings: { ...model?.settings, ...promptSettings(prompts) } }, async (evaluated) => {
    const accounts = await allAccounts(evaluated.api);
    const keysOf = createCiteKeys(evaluated.api, new Map(accounts.map(({ id, externalId }) => [id, externalId ?? id])));
    const scored: ScoredAnswer[] = [];
    for (const question of await readQuestions(limits)) {
      if (scored.length % 40 === 0) progress(`${question.id} …`);
      scored.push(scoreAnswer(question, await askQuestion(evaluated, question, { mode, keysOf })));
    }
    return scored;
  });
}

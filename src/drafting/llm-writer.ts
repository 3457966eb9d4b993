import type { Section } from "#domain/draft";
import { AppError, type ErrorCode } from "#errors";
import type { Budget } from "#llm/budget";
import type { AskModel } from "#llm/structured-output";
import { getKind } from "./kind-definition.ts";
import type { DraftPrompts, KindPrompt } from "./model/draft-prompts.ts";
import { asFallback } from "./model/fall-back.ts";
import { createModelSession, type ModelSession } from "./model/model-session.ts";
import { runLimited } from "./model/run-limited.ts";
import type { WrittenSection } from "./model/settle-section.ts";
import { isModelFailure, writeModelSection } from "./model/write-section.ts";
import { type SectionReason, sectionNotice } from "./notices.ts";
import type { WriteRequest, Writer } from "./writer.ts";

export type LlmWriterOptions = {
  ask: AskModel;
  /** The model's name, kept with the draft. */
  model: string;
  prompts: DraftPrompts;
  /** What one draft may take in tokens, money and time, begun with the draft. */
  openBudget: () => Budget;
  /** Sections written at the same time. */
  parallel?: number;
};

/** `error`: why the section is the template's. */
type Outcome = WrittenSection & { error: AppError | null };

/** What does not pass while a draft is written: the key, the model's name, the account at the provider, a pause, its length. */
const lasting: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "model-auth",
  "model-unknown",
  "model-quota",
  "model-paused",
  "model-rate-limited",
  "model-context",
]);

/**
 * Writes sections in parallel with a model; a section that builds on another waits for it. A section for which no usable
 * answer came – cut, refused, out of the budget, provider gone – is the template's whole, its claims have the origin
 * `fallback` and a finding says why: half a section never stands, and one good section is worth more than a failed draft.
 * After a failure that lasts, nothing more is asked and the remaining sections are the template's too. When no section was
 * usable there is no draft: nothing is written by template unasked.
 *
 * @throws AppError `model-…`: what went wrong first, when every section failed; the signal's reason when it aborts.
 */
export function createLlmWriter(options: LlmWriterOptions): Writer {
  const { ask, model, prompts, openBudget, parallel = 3 } = options;
  return {
    write: async (request) => {
      const definition = getKind(request.kind);
      const prompt = promptOf(prompts, request);
      const templates = definition.byTemplate(request);
      const budget = openBudget();
      const session = createModelSession(request, { definition, prompt, templates, ask, budget });
      const { part } = request;
      for (const section of part?.kept ?? []) session.keep(section);
      const wanted = templates.filter(({ id }) => !part || part.only.has(id));
      const outcomes = await writeAll(wanted, definition.after ?? {}, session, request, parallel);
      const { tokens, costUsd } = budget.used();
      const { input, output } = tokens;
      return {
        sections: outcomes.map(({ section }) => section),
        findings: outcomes.flatMap(({ findings }) => findings),
        provenance: {
          model,
          promptVersion: prompt.version,
          promptHash: prompt.hash,
          tokens: { input, output },
          costUsd,
        },
      };
    },
  };
}

function promptOf(prompts: DraftPrompts, { kind }: WriteRequest): KindPrompt {
  const prompt = prompts.get(kind);
  if (prompt) return prompt;
  throw new AppError("prompt-invalid", `no prompt for ${kind}`, {
    params: { file: `${kind}.md`, reason: "not loaded" },
  });
}

async function writeAll(
  templates: readonly Section[],
  after: Readonly<Record<string, string>>,
  session: ModelSession,
  { signal, onSection }: WriteRequest,
  parallel: number,
): Promise<Outcome[]> {
  const errors: AppError[] = [];
  const items = templates.map((template) => ({ id: template.id, after: after[template.id], template }));
  const outcomes = await runLimited(items, parallel, async ({ template }) => {
    signal?.throwIfAborted();
    const ended = errors.find(({ code }) => lasting.has(code));
    const outcome = ended ? replaced(template, ended, session) : await writeOne(template, session);
    signal?.throwIfAborted();
    if (outcome.error) errors.push(outcome.error);
    session.keep(outcome.section);
    if (!outcome.error) onSection?.(outcome.section);
    return outcome;
  });
  const [first] = errors;
  if (first && outcomes.every(({ error }) => error)) throw first;
  for (const { error, section } of outcomes) if (error) onSection?.(section);
  return outcomes;
}

async function writeOne(template: Section, session: ModelSession): Promise<Outcome> {
  try {
    return { ...(await writeModelSection(template, session)), error: null };
  } catch (error) {
    if (isModelFailure(error)) return replaced(template, error, session);
    throw error;
  }
}

const reasons: Readonly<Partial<Record<ErrorCode, SectionReason>>> = {
  "model-output": "output",
  "model-refused": "output",
  "model-budget": "budget",
};

function replaced(template: Section, error: AppError, { lang }: ModelSession): Outcome {
  const notice = sectionNotice(reasons[error.code] ?? "unavailable", template, lang);
  return { section: asFallback(template), findings: [notice], error };
}

import type { Section } from "#domain/draft";
import type { Lang } from "#domain/lang";
import { AppError } from "#errors";
import type { PromptFile } from "#llm/prompt-file";
import type { AskModel } from "#llm/structured-output";
import { getKind } from "./kind-definition.ts";
import { planSectionIds } from "./kinds/account-plan/section-ids.ts";
import { asFallback } from "./model/fall-back.ts";
import { createModelSession, type ModelSession } from "./model/model-session.ts";
import { runLimited } from "./model/run-limited.ts";
import { type WrittenSection, writeModelSection } from "./model/write-section.ts";
import { sectionNotice } from "./notices.ts";
import type { Writer } from "./writer.ts";

export type LlmWriterOptions = {
  ask: AskModel;
  /** The model's name, kept with the draft. */
  model: string;
  prompt: PromptFile;
  /** Sections written at the same time. */
  parallel?: number;
  /** Tokens in and out that one draft may cost; sections that come after it is spent are the template's. */
  tokenBudget?: number;
  /** US dollars per million tokens; null where nobody said. */
  prices?: { input: number; output: number } | null;
};

/** Parts a prompt needs to serve this writer for an account plan. */
export const promptParts: readonly string[] = [
  "instructions",
  "language zh",
  "language en",
  "task",
  "repair",
  ...planSectionIds.map((id) => `section ${id}`),
];

type Outcome = WrittenSection & { unusable: boolean };

/**
 * Writes sections in parallel with a model. An answer that is cut or unusable gives the template's section, and a
 * finding says so; when no answer at all was usable there is no draft.
 * @throws AppError `model-unavailable`, or `model-output` when every section failed.
 */
export function createLlmWriter(options: LlmWriterOptions): Writer {
  const { ask, model, prompt, parallel = 3, tokenBudget = 400_000, prices = null } = options;
  return {
    write: async (request) => {
      const session = createModelSession(request, prompt, ask);
      const templates = getKind(request.kind).byTemplate(request);
      const outcomes = await runLimited(templates, parallel, async (template) => {
        const outcome = await writeOne(template, session, tokenBudget);
        if (!outcome.unusable) request.onSection?.(outcome.section);
        return outcome;
      });
      if (outcomes.every(({ unusable }) => unusable)) {
        throw new AppError("model-output", "no section came back usable", {
          params: { reason: "every section failed" },
        });
      }
      const tokens = session.used();
      return {
        sections: outcomes.map(({ section }) => section),
        findings: outcomes.flatMap(({ findings }) => findings),
        provenance: {
          model,
          promptVersion: prompt.version,
          promptHash: prompt.hash,
          tokens,
          costUsd: prices && (tokens.input * prices.input + tokens.output * prices.output) / 1e6,
        },
      };
    },
  };
}

async function writeOne(template: Section, session: ModelSession, tokenBudget: number): Promise<Outcome> {
  const { input, output } = session.used();
  if (input + output >= tokenBudget) return replaced(template, "budget", session.lang);
  try {
    return { ...(await writeModelSection(template, session)), unusable: false };
  } catch (error) {
    if (error instanceof AppError && error.code === "model-output") return replaced(template, "output", session.lang);
    throw error;
  }
}

function replaced(template: Section, reason: "output" | "budget", lang: Lang): Outcome {
  const notice = sectionNotice(reason, template.title, template.claims[0]?.id ?? template.id, lang);
  return { section: asFallback(template), findings: [notice], unusable: reason === "output" };
}

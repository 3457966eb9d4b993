import type { BaseMessageLike } from "@langchain/core/messages";
import type { z } from "zod";
import type { Day } from "#domain/day";
import type { Section } from "#domain/draft";
import type { Lang } from "#domain/lang";
import type { PreparedLedger } from "#grounding/ledger/prepare-ledger";
import { fillPrompt, type PromptFile } from "#llm/prompt-file";
import type { AskModel, TokenUse } from "#llm/structured-output";
import type { Blocked } from "../check-claims.ts";
import { createRender, type Render } from "../render-source.ts";
import type { WriteRequest } from "../writer.ts";
import { evidenceText, fenceFor } from "./evidence-text.ts";

/** One draft's talk with a model: the same first message for every question, and what it has cost so far. */
export type ModelSession = {
  ask: <T extends { end: string }>(question: string, output: { name: string; schema: z.ZodType<T> }) => Promise<T>;
  taskFor: (template: Section) => string;
  repairFor: (template: Section, failing: readonly Blocked[]) => string;
  render: Render;
  prepared: PreparedLedger;
  lang: Lang;
  /** The day the draft is written. */
  asOf: Day;
  used: () => TokenUse;
};

/** Claims of the template handed to the model as material. */
const materialShown = 40;

export function createModelSession(
  { dossier, ledger, prepared, lang }: WriteRequest,
  prompt: PromptFile,
  askModel: AskModel,
): ModelSession {
  const render = createRender(prepared, lang);
  const fence = fenceFor(ledger);
  const instructions = fillPrompt(prompt, "instructions", {
    language: fillPrompt(prompt, `language ${lang}`, {}),
    fence,
    evidence: evidenceText(ledger, fence, lang, render),
  });
  const used = { input: 0, output: 0 };
  return {
    ask: async (question, output) => {
      const messages: BaseMessageLike[] = [
        ["system", instructions],
        ["human", question],
      ];
      const { value, tokens } = await askModel(messages, output);
      used.input += tokens.input;
      used.output += tokens.output;
      return value;
    },
    taskFor: (template) =>
      fillPrompt(prompt, "task", {
        section: template.title,
        points: fillPrompt(prompt, `section ${template.id}`, {}),
        material: materialOf(template),
      }),
    repairFor: (template, failing) =>
      fillPrompt(prompt, "repair", { section: template.title, failures: failing.map(failureText).join("\n\n") }),
    render,
    prepared,
    lang,
    asOf: dossier.asOf,
    used: () => ({ ...used }),
  };
}

function materialOf({ claims }: Section): string {
  return claims
    .filter(({ source, text }) => (source ?? text).length > 12)
    .slice(0, materialShown)
    .map(({ kind, source, text, evidence }) => `- [${kind}] ${source ?? text} (${evidence.join(", ")})`)
    .join("\n");
}

function failureText({ claim, findings }: Blocked): string {
  const reasons = findings.map(({ code, message }) => `  - ${code}: ${message}`).join("\n");
  return `${claim.id} [${claim.kind}] ${claim.source ?? claim.text} (${claim.evidence.join(", ")})\n${reasons}`;
}

import type { BaseMessageLike } from "@langchain/core/messages";
import type { z } from "zod";
import type { Claim } from "#domain/claim";
import type { Section } from "#domain/draft";
import type { Lang } from "#domain/lang";
import type { Budget } from "#llm/budget";
import { fillPrompt } from "#llm/prompt-file";
import type { AskModel } from "#llm/structured-output";
import type { KindDefinition } from "../kind.ts";
import { createRender, type Render } from "../render-source.ts";
import type { WriteRequest } from "../writer.ts";
import type { KindPrompt } from "./draft-prompts.ts";
import { evidenceText, fenceFor } from "./evidence-text.ts";
import { proseClaims } from "./fall-back.ts";
import type { Rules } from "./find-failures.ts";
import { createModelRules } from "./model-rules.ts";
import { type TableFrame, tableFrameOf } from "./table-frame.ts";

type Output<T> = { name: string; schema: z.ZodType<T> };

/** One draft's talk with a model: the same first message for every question, and what has been written so far. */
export type ModelSession = {
  ask: <T extends { end: string }>(question: string, section: string, output: Output<T>) => Promise<T>;
  prompt: KindPrompt;
  render: Render;
  lang: Lang;
  rules: Rules;
  /** The table of a section that the model writes; null where it writes none. */
  frameOf: (template: Section) => TableFrame | null;
  /** Claims of the section that this one builds on, as they stand. */
  before: (template: Section) => readonly Claim[];
  /** Says that a section stands. */
  keep: (section: Section) => void;
};

type Parts = {
  definition: KindDefinition;
  prompt: KindPrompt;
  /** Every section by template: what stands where the model has written nothing yet. */
  templates: readonly Section[];
  ask: AskModel;
  budget: Budget;
};

export function createModelSession(request: WriteRequest, parts: Parts): ModelSession {
  const { definition, prompt, templates, ask, budget } = parts;
  const { dossier, ledger, prepared, lang, draftId, signal, record } = request;
  const { own, version, hash } = prompt;
  const options = {
    purpose: "draft" as const,
    draftId,
    signal,
    budget,
    record,
    prompt: { name: own.name, version, hash },
  };
  const render = createRender(prepared, lang);
  const instructions = instructionsFor(request, prompt, render);
  const standing = new Map(templates.map((section) => [section.id, section]));
  const frameOf = (template: Section) => tableFrameOf(template, definition.tables?.[template.id]);
  const lint = (section: Section) =>
    definition.lint({ ...request, sections: [...new Map(standing).set(section.id, section).values()] });
  return {
    ask: async (question, section, output) => {
      signal?.throwIfAborted();
      const messages: BaseMessageLike[] = [
        ["system", instructions],
        ["human", question],
      ];
      const { value } = await ask(messages, output, { ...options, section });
      return value;
    },
    prompt,
    render,
    lang,
    rules: {
      prepared,
      lang,
      lint,
      judgeSentence: createModelRules(ledger, lang),
      conduct: dossier.conduct,
      asOf: dossier.asOf,
    },
    frameOf,
    before: ({ id }) => {
      const section = standing.get(definition.after?.[id] ?? "");
      return section ? linkable(section, frameOf(section)) : [];
    },
    keep: (section) => standing.set(section.id, section),
  };
}

/** The same bytes for every section and kind of one account and language. */
function instructionsFor({ ledger, lang }: WriteRequest, { shared }: KindPrompt, render: Render): string {
  const fence = fenceFor(ledger);
  return fillPrompt(shared, "instructions", {
    language: fillPrompt(shared, `language ${lang}`, {}),
    fence,
    evidence: evidenceText(ledger, fence, lang, render),
  });
}

/** What other sections can build on: sentences, and in a written table the first cell of each row. */
function linkable(section: Section, frame: TableFrame | null): Claim[] {
  const firsts = frame?.block.rows.flatMap(([first]) => (first && "claims" in first ? first.claims : [])) ?? [];
  const ids = new Set(firsts);
  return [...section.claims.filter(({ id }) => ids.has(id)), ...proseClaims(section)];
}

import { z } from "zod";
import { readConfig } from "#config";
import { assetPath } from "#db/asset-path";
import type { Draft } from "#domain/draft";
import { contentHash } from "#domain/stable-json";
import { AppError } from "#errors";
import type { ReportTable } from "#evals/report";
import { mean } from "#evals/scorers";
import { spread } from "#evals/spread";
import { fillPrompt, loadPrompt, type PromptFile } from "#llm/prompt-file";
import { openPromptFolder } from "#llm/prompt-folder";
import type { Environment } from "./evaluate-model.ts";
import { type ModelParts, openModel } from "./model-parts.ts";
import type { SayReport } from "./suite-report.ts";

const mark = z.int().min(1).max(5);
const ratingSchema = z.object({
  usefulness: mark,
  usefulnessReason: z.string(),
  specificity: mark,
  specificityReason: z.string(),
  end: z.string(),
});
type Rating = Omit<z.infer<typeof ratingSchema>, "end">;

/** `rating` null: the judge gave none that could be read. */
export type RatedDraft = { draft: Draft; rating: Rating | null };
export type Judgement = { judge: string; rated: RatedDraft[]; means: Record<string, number> };

/** More says little more, and each costs a call. */
const mostRated = 40;

const languages = { zh: "Simplified Chinese", en: "English" } as const;

type JudgeConfig = NonNullable<ReturnType<typeof readConfig>["model"]>;

/** The judge at the configured endpoint. @throws AppError `config-invalid` where none is configured */
export function judgeConfig(environment: Environment, judge: string): JudgeConfig | null {
  const settings = Object.entries(environment).filter(([name]) => /^(?:OPENAI|LLM)_/.test(name));
  return readConfig({ ...Object.fromEntries(settings), LLM_MODEL: judge }).model;
}

/**
 * Has a model rate drafts, at most 40 of them, evenly spread.
 * @throws AppError `prompt-invalid`, and what ends the endpoint's use: `model-auth`, `model-quota`, `model-unknown`.
 */
export async function judgeDrafts(
  config: JudgeConfig,
  prompts: string | undefined,
  drafts: readonly Draft[],
): Promise<Judgement> {
  const pathOf = await openPromptFolder(assetPath("prompts"), prompts ?? null);
  const prompt = await loadPrompt(pathOf("judge"), ["instructions", "task"]);
  const parts = await openModel(config);
  const rated: RatedDraft[] = [];
  for (const draft of spread(drafts, mostRated)) rated.push({ draft, rating: await rate(draft, parts, prompt) });
  const given = rated.flatMap(({ rating }) => (rating ? [rating] : []));
  return {
    judge: config.model,
    rated,
    means: {
      usefulness: mean(given.map(({ usefulness }) => usefulness)),
      specificity: mean(given.map(({ specificity }) => specificity)),
      rated: given.length,
      unrated: rated.length - given.length,
    },
  };
}

/** Text of a draft between two lines that its words cannot know. */
function fenced({ sections }: Draft): string {
  const text = sections
    .map(({ title, claims }) => [`## ${title}`, ...claims.map((claim) => claim.text)].join("\n"))
    .join("\n\n");
  const line = `draft-${contentHash(text).slice(0, 12)}`;
  return `${line}\n${text}\n${line} end`;
}

/** Faults that every further call would have too. */
const final: ReadonlySet<string> = new Set(["model-auth", "model-quota", "model-unknown"]);

async function rate(draft: Draft, { ask, openBudget }: ModelParts, prompt: PromptFile): Promise<Rating | null> {
  const values = { kind: draft.kind, language: languages[draft.lang], draft: fenced(draft) };
  try {
    const { value } = await ask(
      [
        ["system", fillPrompt(prompt, "instructions", values)],
        ["human", fillPrompt(prompt, "task", values)],
      ],
      { name: "rating", schema: ratingSchema },
      { purpose: "judge", budget: openBudget() },
    );
    const { end: _end, ...rating } = value;
    return rating;
  } catch (error) {
    if (error instanceof AppError && error.code.startsWith("model-") && !final.has(error.code)) return null;
    throw error;
  }
}

/** Means by kind and language, apart from what code counts. */
export function judgeTable(say: SayReport, { judge, rated }: Judgement): ReportTable {
  const keys = [...new Set(rated.map(({ draft }) => `${draft.kind} ${draft.provenance.writer} ${draft.lang}`))];
  return {
    title: say("judge.title", { judge }),
    head: [
      say("drafts.kind"),
      say("judge.rated"),
      say("judge.unrated"),
      say("judge.usefulness"),
      say("judge.specificity"),
    ],
    rows: keys.map((key) => {
      const own = rated.filter(({ draft }) => `${draft.kind} ${draft.provenance.writer} ${draft.lang}` === key);
      const given = own.flatMap(({ rating }) => (rating ? [rating] : []));
      const shown = (values: number[]) => (values.length === 0 ? "–" : mean(values).toFixed(2));
      return [
        key,
        given.length,
        own.length - given.length,
        shown(given.map(({ usefulness }) => usefulness)),
        shown(given.map(({ specificity }) => specificity)),
      ];
    }),
  };
}

/** What the judge said of each draft. */
export function judgeLines({ rated }: Judgement): string[] {
  return rated.flatMap(({ draft, rating }) =>
    rating
      ? [
          `${draft.accountName} ${draft.kind} ${draft.lang}: ${rating.usefulness}/${rating.specificity}`,
          `  ${rating.usefulnessReason} ${rating.specificityReason}`.replace(/\s+/gu, " "),
        ]
      : [],
  );
}

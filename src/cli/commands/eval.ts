import { writeFile } from "node:fs/promises";
import type { Lang } from "#domain/lang";
import type { CliMessage } from "#text/cli.en";
import type { MessageValues } from "#text/translate";
import { CliError } from "../cli-error.ts";
import type { CliContext } from "../context.ts";

/** What of a suite is run; undefined: all of it. */
export type EvalLimits = {
  kinds: readonly string[] | undefined;
  /** Id, number or name. */
  account: string | undefined;
  /** The most accounts, those that bought most first. */
  accounts: number | undefined;
  lang: Lang | undefined;
  writers: readonly string[] | undefined;
  /** The most questions or notes, spread evenly over all. */
  cases: number | undefined;
  /** The set that no rule was written on, for suites that keep one. */
  heldOut: boolean;
};

export type EvalRequest = {
  suite: string;
  /** Folder with public data, for suites that measure on some. */
  data: string | undefined;
  /** To measure what each step of a ranking brings, for suites that measure one. */
  ablation: boolean;
  /** To show what was judged wrongly, for suites that judge. */
  verbose: boolean;
  /** The reader's language. */
  lang: Lang;
  limits: EvalLimits;
  /** Folder with a company's own files, in place of the demo company. */
  importFrom: string | undefined;
  /** To ask the configured endpoint in place of the scripted stand-in. */
  live: boolean;
  /** Model that rates drafts; its figures decide nothing. */
  judge: string | undefined;
  /** To show the figures beside those of earlier prompts. */
  compare: boolean;
  /** Folder with prompts in place of those of the same name. */
  prompts: string | undefined;
  /** Told what is being worked on. */
  progress: (what: string) => void;
};
/** `skipped`: why nothing could be measured, as a message for the person. */
export type EvalOutcome =
  | { text: string; html: string; json: unknown; passed: boolean }
  | { skipped: CliMessage; values: MessageValues };
/** Null for an unknown suite. */
export type Evaluate = (request: EvalRequest) => Promise<EvalOutcome | null>;

export type EvalParts = { evaluate: Evaluate; suites: readonly string[]; lang: Lang } & Pick<
  CliContext,
  "say" | "out" | "note" | "json"
>;
export type EvalFlags = {
  suite: string;
  data?: string;
  ablation?: boolean;
  verbose?: boolean;
  report?: string;
  lang?: Lang;
  kind?: string;
  account?: string;
  accounts?: number;
  writer?: string;
  limit?: number;
  heldOut?: boolean;
  import?: string;
  live?: boolean;
  judge?: string;
  compare?: boolean;
  prompts?: string;
};

const listOf = (text: string | undefined) => text?.split(",").map((name) => name.trim());

function requestOf(flags: EvalFlags, lang: Lang, progress: EvalRequest["progress"]): EvalRequest {
  const { suite, data, ablation = false, verbose = false, live = false, judge, compare = false, prompts } = flags;
  const limits: EvalLimits = {
    kinds: listOf(flags.kind),
    account: flags.account,
    accounts: flags.accounts,
    lang: flags.lang,
    writers: listOf(flags.writer),
    cases: flags.limit,
    heldOut: flags.heldOut ?? false,
  };
  const importFrom = flags.import;
  return { suite, data, ablation, verbose, lang, limits, importFrom, live, judge, compare, prompts, progress };
}

/** `groundplan eval`: exit 1 when a goal is missed, 2 when the suite could not be run for want of data or of a model. */
export async function evalCommand(parts: EvalParts, flags: EvalFlags): Promise<number> {
  const { evaluate, suites, lang, say, out, note, json } = parts;
  const { suite, report } = flags;
  const progress = (what: string) => note(say("eval.running", { what }));
  const outcome = await evaluate(requestOf(flags, lang, progress));
  if (!outcome) throw new CliError(say("eval.unknown", { suite, suites: suites.join(", ") }));
  if ("skipped" in outcome) {
    note(say(outcome.skipped, outcome.values));
    return 2;
  }
  out(json ? JSON.stringify(outcome.json, null, 2) : outcome.text);
  if (report !== undefined) {
    await writeFile(report, outcome.html);
    note(say("eval.report", { path: report }));
  }
  return outcome.passed ? 0 : 1;
}

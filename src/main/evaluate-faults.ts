import type { EvalOutcome, EvalRequest } from "#cli/commands/eval";
import type { DraftKind } from "#domain/draft";
import { getKind } from "#drafting/kind-definition";
import { runLimited } from "#drafting/model/run-limited";
import { type FaultNorm, type FaultResult, faultFigures, type JudgedFault, judgeFault } from "#evals/faults.eval";
import { spread } from "#evals/spread";
import { usualRetries } from "#jobs/transient";
import type { FaultRule } from "#test/model-stub/faults";
import { kindsOf, promptSettings } from "./evaluate-drafts.ts";
import { type Environment, type ScriptedModel, scriptedModel } from "./evaluate-model.ts";
import { type EvaluatedProduct, withDemoData, withProduct } from "./evaluate-product.ts";
import { settleSuite } from "./evaluate-suite.ts";
import { faultsReport } from "./faults-report.ts";
import { sayReport } from "./suite-report.ts";
import { allAccounts, writeDraft } from "./write-drafts.ts";

/** Limits that the drafts under test are written with. */
const timeLimitSeconds = 20;
const tokenLimit = 400_000;
/** A draft is tried again after an outage, with pauses; when nothing more is waited for, it never ends. */
const patienceMs = 240_000;
/** As often as in use, after pauses that cost no hours; what the endpoint itself asks to wait is waited in full. */
const waits = {
  pauses: { retries: { ...usualRetries, firstDelayMs: 250, longestDelayMs: 2_000 }, restMs: 1_000 },
  jobTimings: { pollMs: 250 },
};
/** Faults tried at the same time, each with a product and an endpoint of its own: most of the time goes into waiting. */
const atOnce = 2;

/** What a refusal asks to wait, at the least: a date in whole seconds may be almost one short. */
const retryAfterMs: Readonly<Record<string, number>> = { "429": 1_000, "429-date": 1_000, "429-long": 3_600_000 };

/** Each fault once with every request, once with the second one alone. */
async function faultRules(cases: number | undefined) {
  const { faults, readFaultRule } = await import("#test/model-stub/faults");
  const names = Object.keys(faults).flatMap((fault) => [fault, `${fault}@2`]);
  return spread(names, cases).map((name) => ({ id: name, after: undefined, rule: readFaultRule(name) }));
}

/** Has every kind of draft written while the model's endpoint fails in every way it can. */
export async function evaluateFaultsSuite(environment: Environment, request: EvalRequest): Promise<EvalOutcome> {
  const say = sayReport(request.lang);
  const kinds = kindsOf(request.limits.kinds, say);
  const runs = await withDemoData(async (from) => {
    const parts = { from, kinds, request };
    const norms = await whatIsWhole(parts);
    const judged = await runLimited(await faultRules(request.limits.cases), atOnce, ({ id, rule }) => {
      request.progress(id);
      return underFault(id, rule, norms, parts);
    });
    return judged.flat();
  });
  return settleSuite(
    environment,
    { ...request, suite: "faults" },
    { report: faultsReport(runs, say), figures: faultFigures(runs), model: "scripted-faithful", cases: runs },
  );
}

type Parts = { from: string; kinds: readonly DraftKind[]; request: EvalRequest };
type Norms = ReadonlyMap<DraftKind, FaultNorm>;

const limitSettings = {
  LLM_TIMEOUT_SECONDS: String(timeLimitSeconds),
  LLM_MAX_TOKENS_PER_DRAFT: String(tokenLimit),
};

/** A fresh product on the demo company, with an endpoint of its own: no fault leaves anything behind for the next one. */
async function withEndpoint<T>(
  { from, request }: Parts,
  rules: readonly FaultRule[],
  work: (evaluated: EvaluatedProduct, model: ScriptedModel) => Promise<T>,
): Promise<T> {
  const model = await scriptedModel("faithful", rules);
  const settings = { ...model.settings, ...limitSettings, ...promptSettings(request.prompts) };
  try {
    return await withProduct({ settings, from, waits }, (evaluated) => work(evaluated, model));
  } finally {
    await model.close();
  }
}

/** What the model writes for each kind while nothing fails. @throws Error where it cannot write even then */
async function whatIsWhole(parts: Parts): Promise<Norms> {
  const norms = new Map<DraftKind, FaultNorm>();
  await withEndpoint(parts, [], async (evaluated) => {
    for (const kind of parts.kinds) {
      const result = await writeOne(evaluated, kind, parts.request);
      if (!("draft" in result)) throw new Error(`${kind} without a fault: ${result.code} ${result.message}`);
      const whole = new Set(result.draft.sections.flatMap(({ claims }) => claims.map(({ text }) => text)));
      const { sectionIds: sections } = getKind(kind);
      norms.set(kind, { sections, whole, retryAfterMs: 0, timeLimitMs: timeLimitSeconds * 1_000, tokenLimit });
    }
  });
  return norms;
}

const faultLang = "zh";

async function writeOne({ api }: EvaluatedProduct, kind: DraftKind, { limits }: EvalRequest): Promise<FaultResult> {
  const accounts = await allAccounts(api);
  const wanted = limits.account ?? "A-12";
  const account = accounts.find(({ id, externalId }) => id === wanted || externalId === wanted);
  if (!account) return { code: null, message: `no account ${wanted}` };
  const task = { account, kind, lang: limits.lang ?? faultLang, writer: "llm" } as const;
  const late = new Promise<FaultResult>((resolve) => {
    const message = `no end within ${patienceMs / 1_000} s`;
    setTimeout(() => resolve({ code: null, message }), patienceMs).unref();
  });
  return Promise.race([writeDraft(api, task, patienceMs), late]);
}

/** All kinds at once: an outage is waited out by all of them together. What the endpoint saw is told of the first. */
function underFault(name: string, rule: FaultRule, norms: Norms, parts: Parts): Promise<JudgedFault[]> {
  return withEndpoint(parts, [rule], async (evaluated, { received }) => {
    const written = await Promise.all(
      [...norms].map(async ([kind, norm]) => {
        const started = performance.now();
        const result = await writeOne(evaluated, kind, parts.request);
        return { kind, norm, result, ms: performance.now() - started };
      }),
    );
    const wait = retryAfterMs[rule.fault] ?? 0;
    return written.map(({ kind, norm, result, ms }, at) => {
      const requests = at === 0 ? received : [];
      return judgeFault({ fault: name, kind, result, requests, ms }, { ...norm, retryAfterMs: wait });
    });
  });
}

import type { Draft } from "#domain/draft";
import type { Finding } from "#domain/finding";
import { type Lang, langSchema } from "#domain/lang";
import { mutationClasses, rewordingClasses } from "./mutations/classes.ts";
import { rightlyDerived, wronglyDerived } from "./mutations/derived.ts";
import { judge } from "./mutations/judge.ts";
import { createRandom, type Random, shuffled } from "./mutations/random.ts";
import { type DraftCase, draftCases, type Site } from "./mutations/sites.ts";
import type { Variation, Vary } from "./mutations/variation.ts";

/** A varied claim that was judged wrongly: an untrue one without a finding, or a faithful one with one. */
export type Miss = {
  account: string;
  lang: Lang;
  before: string;
  after: string;
  evidence: string[];
  /** Checked as a claim, as text, or both. */
  as: string;
  findings: string[];
};
/** `found`: with a finding both as a claim and as text; `blocked`: with one that blocks. */
export type ClassResult = { name: string; lang: Lang; tried: number; found: number; blocked: number; misses: Miss[] };
export type Side = { classes: ClassResult[]; totals: Record<Lang, { tried: number; found: number; blocked: number }> };
export type MutationEval = {
  seed: number;
  drafts: number;
  sites: number;
  /** Claims left aside because they have a finding as they stand. */
  unclean: number;
  mutations: Side;
  rewordings: Side;
  goal: { text: string; met: boolean }[];
};

/** Most per class and language, and most claims of one sentence pattern in a class. */
const most = { mutations: 120, rewordings: 90, perPattern: 20 } as const;
const goals = { mutations: 2_000, rewordings: 1_000, caught: 0.995, falseAlarms: 0.01 } as const;

type Trial = { site: Site; variation: Variation };
type Judged = Trial & { claim: Finding[]; text: Finding[] };

function cleanSites(cases: readonly DraftCase[]): Site[] {
  return cases
    .flatMap(({ sites }) => sites)
    .filter((site) => {
      const { claim, text } = judge(site, {});
      return claim.length === 0 && text.length === 0;
    });
}

/** One variation of as many claims as there may be, not many of one sentence, none twice. */
function trialsOf(vary: Vary, sites: readonly Site[], limit: number, random: Random): Trial[] {
  const perPattern = new Map<string, number>();
  const seen = new Set<string>();
  const trials: Trial[] = [];
  for (const site of shuffled(sites, random)) {
    if (trials.length >= limit) break;
    const used = perPattern.get(site.pattern) ?? 0;
    const variation = used < most.perPattern ? random.pick(vary(site, random)) : undefined;
    if (!variation) continue;
    const key = `${site.of.account} ${variation.text ?? site.claim.text} ${variation.evidence?.join() ?? ""}`;
    if (seen.has(key)) continue;
    seen.add(key);
    perPattern.set(site.pattern, used + 1);
    trials.push({ site, variation });
  }
  return trials;
}

const blocks = (findings: readonly Finding[]) => findings.some(({ severity }) => severity === "block");

function missOf({ site, variation, claim, text }: Judged, wants: boolean): Miss {
  const wrong = (findings: readonly Finding[]) => findings.length > 0 !== wants;
  const as = [...(wrong(claim) ? ["claim"] : []), ...(wrong(text) ? ["text"] : [])].join(", ");
  return {
    account: site.of.account,
    lang: site.of.lang,
    before: site.claim.text,
    after: variation.text ?? site.claim.text,
    evidence: variation.evidence ?? site.claim.evidence,
    as,
    findings: [...claim, ...text].map(({ code, severity, span }) => `${severity} ${code} “${span}”`),
  };
}

/** `wants`: whether a finding is what should come. An untrue claim is found where both ways find it, a faithful one where either does. */
function resultOf(name: string, lang: Lang, trials: readonly Trial[], wants: boolean): ClassResult {
  const judged = trials.map((trial): Judged => ({ ...trial, ...judge(trial.site, trial.variation) }));
  const isFound = ({ claim, text }: Judged, by: (findings: Finding[]) => boolean) =>
    wants ? by(claim) && by(text) : by(claim) || by(text);
  const found = judged.filter((one) => isFound(one, (findings) => findings.length > 0));
  const wrong = judged.filter((one) => found.includes(one) !== wants);
  return {
    name,
    lang,
    tried: judged.length,
    found: found.length,
    blocked: judged.filter((one) => isFound(one, blocks)).length,
    misses: wrong.map((one) => missOf(one, wants)),
  };
}

function derivedTrials(cases: readonly DraftCase[], derive: typeof rightlyDerived): Trial[] {
  return cases.flatMap((of) =>
    derive(of).map(({ text, evidence }): Trial => {
      const claim = { id: "derived", kind: "fact" as const, text, evidence, origin: "model" as const };
      return { site: { of, claim, pattern: "", slots: [] }, variation: {} };
    }),
  );
}

function total(classes: readonly ClassResult[], lang: Lang) {
  const own = classes.filter((result) => result.lang === lang);
  const sum = (of: "tried" | "found" | "blocked") => own.reduce((all, result) => all + result[of], 0);
  return { tried: sum("tried"), found: sum("found"), blocked: sum("blocked") };
}

function sideOf(classes: ClassResult[]): Side {
  return { classes, totals: { zh: total(classes, "zh"), en: total(classes, "en") } };
}

type Plan = { classes: Readonly<Record<string, Vary>>; limit: number; wants: boolean; random: Random };

function runClasses({ classes, limit, wants, random }: Plan, sites: readonly Site[]): ClassResult[] {
  return Object.entries(classes).flatMap(([name, vary]) =>
    langSchema.options.map((lang) => {
      const own = sites.filter(({ of }) => of.lang === lang);
      return resultOf(name, lang, trialsOf(vary, own, limit, random), wants);
    }),
  );
}

function runDerived(cases: readonly DraftCase[], wants: boolean): ClassResult[] {
  return langSchema.options.map((lang) => {
    const own = cases.filter((one) => one.lang === lang);
    return resultOf("derived value", lang, derivedTrials(own, wants ? wronglyDerived : rightlyDerived), wants);
  });
}

const share = ({ tried, found }: { tried: number; found: number }) => (tried === 0 ? 0 : found / tried);

function goalsOf(mutations: Side, rewordings: Side): MutationEval["goal"] {
  const tried = ({ totals }: Side) => totals.zh.tried + totals.en.tried;
  return [
    { text: `at least ${goals.mutations} mutations`, met: tried(mutations) >= goals.mutations },
    { text: `at least ${goals.rewordings} rewordings`, met: tried(rewordings) >= goals.rewordings },
    ...langSchema.options.flatMap((lang) => [
      { text: `${lang}: at least 99.5 % of mutations caught`, met: share(mutations.totals[lang]) >= goals.caught },
      { text: `${lang}: at most 1 % false alarms`, met: share(rewordings.totals[lang]) <= goals.falseAlarms },
    ]),
  ];
}

/**
 * Changes single facts of drafts that are true, and words them otherwise, and counts what the verifier says to each.
 * What is true comes from the references the drafts were written with, never from the verifier. The same drafts and seed
 * give the same variations.
 *
 * @param drafts finished drafts of several accounts; each is verified against its own ledger.
 */
export function evaluateMutations(drafts: readonly Draft[], seed = 20_261_115): MutationEval {
  const random = createRandom(seed);
  const cases = draftCases(drafts);
  const all = cases.flatMap(({ sites }) => sites);
  const sites = cleanSites(cases);
  const mutated = { classes: mutationClasses(all), limit: most.mutations, wants: true, random };
  const reworded = { classes: rewordingClasses, limit: most.rewordings, wants: false, random };
  const mutations = sideOf([...runClasses(mutated, sites), ...runDerived(cases, true)]);
  const rewordings = sideOf([...runClasses(reworded, sites), ...runDerived(cases, false)]);
  const goal = goalsOf(mutations, rewordings);
  return {
    seed,
    drafts: drafts.length,
    sites: sites.length,
    unclean: all.length - sites.length,
    mutations,
    rewordings,
    goal,
  };
}

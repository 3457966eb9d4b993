import type { AnyScore, Factor } from "#domain/score";
import { insufficientBand } from "./score-frame.ts";
import type { ScoringText } from "./scoring-text.ts";

/** Sentences of one method's score, headline first. */
export type Explainer = (score: AnyScore, text: ScoringText) => string[];

/** One factor: what, raw value, points, weight, contribution — or what it takes off. */
export function factorLine({ method, value }: AnyScore, factor: Factor, max: number, text: ScoringText): string {
  const name = text.name(`factor.${method}.${factor.id}`, factor.id);
  const raw = text.raw(factor);
  const points = text.figure(factor.points);
  if (factor.contribution < 0)
    return text.say("line.takes", { name, raw, contribution: text.figure(-factor.contribution) });
  if (value === null) return text.say("line.silent", { name, raw, points, max: text.figure(max) });
  return text.say("line.factor", {
    name,
    raw,
    points,
    max: text.figure(max),
    weight: text.figure(factor.weight),
    contribution: text.figure(factor.contribution),
  });
}

/** The headline, or that there is too little data for one. */
export function headline(score: AnyScore, text: ScoringText, enough: (value: string) => string): string {
  if (score.value !== null) return enough(text.figure(score.value));
  const method = text.name(`method.${score.method}`, score.method);
  return text.say("line.insufficient", { method, coverage: percent(score.coverage, text) });
}

/** How much of the weight the value rests on, where that is not all of it. */
export function coverageLine({ value, coverage }: AnyScore, text: ScoringText): string[] {
  return value !== null && coverage < 1 ? [text.say("line.partial", { coverage: percent(coverage, text) })] : [];
}

/** What to collect; `prefix` is where the catalogue keeps the names. */
export function missingLine({ missing }: AnyScore, prefix: string, text: ScoringText): string[] {
  if (missing.length === 0) return [];
  return [text.say("line.missing", { list: text.list(missing.map((id) => missingName(prefix, id, text))) })];
}

function missingName(prefix: string, id: string, text: ScoringText): string {
  const last = id.slice(id.lastIndexOf(".") + 1);
  return text.name(`${prefix}.${last}`, last);
}

export function flagLines({ flags, asOf }: AnyScore, text: ScoringText): string[] {
  return flags.map((flag) => text.name(`flag.${flag}`, flag, { day: asOf }));
}

/** Rounded down, so that 49.6 % never reads as the 50 % that would have been enough. */
function percent(share: number, text: ScoringText): string {
  return text.figure(Math.floor(share * 1000 + 1e-9) / 10);
}

/** For methods without words of their own: value and band, every factor, what is missing, the flags. */
export const explainPlain: Explainer = (score, text) => {
  const method = text.name(`method.${score.method}`, score.method);
  const max = text.figure(score.scale.max);
  return [
    score.band === insufficientBand
      ? headline(score, text, String)
      : text.say("line.plain", { method, value: text.figure(score.value ?? 0), max, band: score.band }),
    ...score.factors.map((factor) => factorLine(score, factor, 100, text)),
    ...missingLine(score, `factor.${score.method}`, text),
    ...flagLines(score, text),
  ];
};

import type { Lang } from "#domain/lang";
import type { Score } from "#domain/score";
import type { ScoreDifference } from "./compare-scores.ts";
import type { Lever, LeverKind } from "./lever.ts";
import type { BandPath } from "./path-to-band.ts";
import { insufficientBand } from "./rules/score-frame.ts";
import { createScoringText, type ScoringText } from "./rules/scoring-text.ts";

type Names = Readonly<Record<string, string>>;
type Wording = { method: string; text: ScoringText };

/** What a lever asks for and what it brings, as a sentence. `names` turns contact ids into names. */
export function describeLever(method: Score["method"], lever: Lever, lang: Lang, names: Names = {}): string {
  return leverSentence(lever, { method, text: createScoringText(lang, names) });
}

/** The way to a band: how many steps, then each of them. */
export function describePath(method: Score["method"], path: BandPath, lang: Lang, names: Names = {}): string[] {
  const wording = { method, text: createScoringText(lang, names) };
  const { text } = wording;
  const { band, value, steps } = path;
  const headline = { band: bandWord(band, wording), n: steps.length, value: text.figure(value) };
  return [
    text.say("path.headline", headline),
    ...steps.map((lever, at) =>
      text.say("path.step", { at: text.figure(at + 1), step: leverSentence(lever, wording) }),
    ),
  ];
}

/** Value and band before and after, then every factor that changed. */
export function describeDifference(method: Score["method"], difference: ScoreDifference, lang: Lang): string[] {
  const wording = { method, text: createScoringText(lang, {}) };
  const { text } = wording;
  const { band, factors } = difference;
  const bandLine =
    band.from === band.to
      ? []
      : [text.say("difference.band", { from: bandWord(band.from, wording), to: bandWord(band.to, wording) })];
  const shown = (contribution: number | null) => text.figure(contribution ?? 0);
  return [
    valueLine(difference, wording),
    ...bandLine,
    ...factors.map(({ id, from, to, difference: change }) =>
      text.say("difference.factor", {
        name: text.name(`factor.${method}.${id}`, id),
        change: changeWord(change, text),
        from: shown(from),
        to: shown(to),
      }),
    ),
  ];
}

function valueLine({ value }: ScoreDifference, { method, text }: Wording): string {
  const shown = (held: number | null) => (held === null ? text.say("difference.none") : text.figure(held));
  const values = { method: text.name(`method.${method}`, method), from: shown(value.from), to: shown(value.to) };
  if (value.from === value.to) return text.say("difference.same", values);
  if (value.difference === null) return text.say("difference.gone", values);
  return text.say("difference.value", { ...values, change: changeWord(value.difference, text) });
}

function changeWord(change: number, text: ScoringText): string {
  return text.say(change < 0 ? "difference.fell" : "difference.rose", { by: text.figure(Math.abs(change)) });
}

function leverSentence(lever: Lever, wording: Wording): string {
  const { method, text } = wording;
  const values = {
    step: leverSteps[lever.kind](lever, wording),
    method: text.name(`method.${method}`, method),
    gain: text.figure(lever.gain),
    value: text.figure(lever.value),
    band: bandWord(lever.band, wording),
  };
  if (lever.gain > 0) return text.say(lever.reachesBand ? "lever.band" : "lever.gain", values);
  return text.say(lever.reachesBand ? "lever.class" : "lever.opens", values);
}

/** Scorecard classes and coverage have words, the bands of a win rate are letters. */
function bandWord(band: string, { method, text }: Wording): string {
  if (band === insufficientBand) return text.say("difference.none");
  const keys: Record<string, string> = {
    scorecard: `class.${band}`,
    "decision-chain": `chain.${band}.band`,
    "plan-health": `plan-health.band.${band}`,
  };
  return text.name(keys[method] ?? "steps.band", band, { band });
}

const leverSteps: Record<LeverKind, (lever: Lever, wording: Wording) => string> = {
  checklist: ({ id, from, to }, { text }) => {
    const item = id.slice(id.lastIndexOf(".") + 1);
    const answer = (word: Lever["from"]) => text.name(`steps.answer.${word}`, String(word));
    return text.say("lever.checklist", { name: text.name(`item.${item}`, item), from: answer(from), to: answer(to) });
  },
  cap: ({ id }, { text }) => text.name(`lever.${id}`, id),
  level: ({ id, from, to }, { text }) =>
    text.say("lever.level", { person: personIn(id, text), from: from ?? "–", to: to ?? "–" }),
  role: ({ id }, { text }) => text.say("lever.role", { role: text.name(id, id) }),
  meeting: ({ id }, { text }) => text.say("lever.meeting", { person: personIn(id, text) }),
  rating: (lever, wording) => wording.text.say("lever.rating", factorValues(lever, wording)),
  figure: (lever, wording) => wording.text.say("lever.figure", factorValues(lever, wording)),
  incident: (lever, wording) => wording.text.say("lever.incident", factorValues(lever, wording)),
  plan: (lever, { text }) => planStep(lever, text),
};

/** `smart.O1.timeBound`, `fiveW2h.T1.who`, `evidence`. */
function planStep({ id }: Lever, text: ScoringText): string {
  const [part = id] = id.split(".", 1);
  const last = id.slice(id.lastIndexOf(".") + 1);
  const asked = { smart: `lever.plan.${last}`, fiveW2h: `action-lint.question.${last}` }[part];
  const what = asked === undefined ? "" : text.name(asked, last);
  return text.name(`lever.plan.${part}`, id, { record: id.slice(part.length + 1, -last.length - 1), what });
}

/** `contact.C1.level` → what C1 is called. */
function personIn(id: string, text: ScoringText): string {
  return text.person(id.slice(id.indexOf(".") + 1, id.lastIndexOf(".")));
}

function factorValues({ id, unit, from, to }: Lever, { method, text }: Wording) {
  const rest = { id, unit, points: 0, weight: 0, contribution: 0, evidence: [] };
  const shown = (held: Lever["from"]) => text.raw({ ...rest, raw: held === null ? null : Number(held) });
  return { name: text.name(`factor.${method}.${id}`, id), from: shown(from), to: shown(to) };
}

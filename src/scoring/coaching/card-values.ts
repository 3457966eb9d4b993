import type { MessageValues } from "#text/translate";
import type { ScoringText } from "../rules/scoring-text.ts";
import { wholeAccount } from "../white-space/place-records.ts";
import type { CardFigure, CardTopic, CoachingCard } from "./card.ts";

const topicsTold = 3;

/** Everything a card's sentences can name: its figures, whom and what it speaks of, in the reader's words. */
export function cardValues(card: CoachingCard, text: ScoringText): MessageValues {
  const { rule, item, subject, figures, topics } = card;
  const told = (type: CardTopic["type"]) => topics.filter((topic) => topic.type === type).map(({ id }) => id);
  const [unit = ""] = told("unit");
  const last = (id: string) => id.slice(id.lastIndexOf(".") + 1);
  const [first = ""] = (item ?? "").split(".");
  return {
    ...figureValues(figures, text),
    subject: text.person(subject.id),
    people: text.list(told("contact").map(text.person)),
    list: topicList(topics, text),
    unit: unit === wholeAccount ? text.say("card.whole-account") : text.person(unit),
    role: text.name(`role.${last(rule)}`, last(rule)),
    risk: text.name(`factor.risks.${last(rule)}`, last(rule)),
    rung: text.name(`rung.${item}`, item ?? ""),
    step: stepWords(item ?? "", text),
    visit: text.name(`factor.cadence.${first}`, first),
    phase: text.name(`calendar.phase.${first}`, first),
    reasons: reasonsOf(card, text),
  };
}

/** A checklist item or a cap in words; a company's own items have no words but their id. */
function stepWords(leverId: string, text: ScoringText): string {
  if (leverId.startsWith("cap.")) return text.name(leverId, leverId);
  const id = leverId.slice(leverId.lastIndexOf(".") + 1);
  return text.name(`item.${id}`, id);
}

/** Each figure as a number for plurals, and under `…Text` with its unit. */
function figureValues(figures: readonly CardFigure[], text: ScoringText): MessageValues {
  return Object.fromEntries(
    figures.flatMap(({ name, value, unit }) => [
      [name, typeof value === "number" ? Math.round(value * 10) / 10 : String(value)],
      [`${name}Text`, rawText(value, unit, text)],
    ]),
  );
}

function rawText(raw: CardFigure["value"], unit: string, text: ScoringText): string {
  return text.raw({ id: "", raw, unit, points: 0, weight: 0, contribution: 0, evidence: [] });
}

const topicKeys = { milestone: "milestone", factor: "factor.scorecard", section: "factor.dossier" } as const;

/** What a card lists beside people and units, the first few by name. */
function topicList(topics: readonly CardTopic[], text: ScoringText): string {
  const listed = topics.filter(({ type }) => type !== "contact" && type !== "unit");
  const names = listed.map(({ type, id }) =>
    type === "milestone" || type === "factor" || type === "section"
      ? text.name(`${topicKeys[type]}.${id}`, id)
      : text.person(id),
  );
  const told = text.list(names.slice(0, topicsTold));
  const more = names.length - topicsTold;
  return more > 0 ? text.say("card.more", { list: told, n: more }) : told;
}

/** The figures of a false-key flag or a risk in the words of their own method. */
function reasonsOf({ rule, figures }: CoachingCard, text: ScoringText): string {
  const method = rule.slice(0, rule.indexOf("."));
  return figures
    .filter(({ name }) => !name.endsWith("Limit"))
    .map(({ name, value, unit }) => {
      if (name === "stated") return text.say("card.reason.stated");
      const limit = figureOf(figures, `${name}Limit`);
      const said = (raw: CardFigure["value"] | undefined) =>
        method === "false-key" && withUnit(unit) && raw !== undefined ? rawText(raw, unit, text) : plainText(raw, text);
      const n = typeof value === "number" ? value : 0;
      return text.name(`${method}.figure.${name}`, name, { n, value: said(value), limit: said(limit) });
    })
    .join(text.say("join.reasons"));
}

/** The sentences of risks bring every unit themselves, those of false key accounts only counts and days. */
function withUnit(unit: string): boolean {
  return unit === "percent" || /^[A-Z]{3}$/.test(unit);
}

function plainText(raw: CardFigure["value"] | undefined, text: ScoringText): string {
  return typeof raw === "number" ? text.figure(Math.abs(raw)) : String(raw ?? "");
}

function figureOf(figures: readonly CardFigure[], name: string): CardFigure["value"] | undefined {
  return figures.find((figure) => figure.name === name)?.value;
}

import { z } from "zod";
import { type Explainer, factorLine, flagLines, headline, missingLine } from "../rules/explain-parts.ts";
import type { ScoringText } from "../rules/scoring-text.ts";

const count = { needs: z.number(), supported: z.number(), confirmed: z.number() };
const members = z.object({
  layers: z.array(z.object({ layer: z.string(), ...count })),
  roles: z.array(z.object({ personal: z.number(), organisation: z.number() })),
  withoutPersonal: z.array(z.string()),
  maslow: z.array(z.object({ level: z.string(), ...count })),
  lowered: z.array(
    z.object({ statement: z.string(), claimed: z.string(), held: z.string(), reason: z.string() }).loose(),
  ),
  questions: z.array(
    z.object({ key: z.string(), stage: z.string(), statement: z.string(), personId: z.string().nullable() }),
  ),
});
type Members = z.infer<typeof members>;

/** Needs iceberg (`10-method.md §10`): depth by layer, roles, Maslow, what was lowered, the next question of each need. */
export const explainIceberg: Explainer = (score, text) => {
  const own = members.parse(score);
  return [
    headline(score, text, (value) =>
      text.say("iceberg.headline", { value, band: text.name(`iceberg.band.${score.band}`, score.band) }),
    ),
    ...score.factors.map((factor) => factorLine(score, factor, 100, text)),
    ...shareLine(own, text),
    ...roleLines(own, text),
    ...maslowLine(own, text),
    ...own.lowered.map((need) => loweredLine(need, text)),
    ...own.questions.map((question) => questionLine(question, text)),
    ...missingLine(score, "factor.iceberg", text),
    ...flagLines(score, text),
  ];
};

function shareLine({ layers }: Members, text: ScoringText): string[] {
  const sum = (of: "needs" | "supported" | "confirmed") => layers.reduce((total, layer) => total + layer[of], 0);
  const [all, confirmed] = [sum("needs"), sum("confirmed")];
  return all === 0 ? [] : [text.say("iceberg.share", { all, known: sum("supported") + confirmed, confirmed })];
}

function roleLines({ roles, withoutPersonal }: Members, text: ScoringText): string[] {
  const whole = roles.filter(({ personal, organisation }) => personal > 0 && organisation > 0).length;
  const people = text.list(withoutPersonal.map(text.person));
  return [
    ...(roles.length > 0 ? [text.say("iceberg.roles", { whole, held: roles.length })] : []),
    ...(withoutPersonal.length > 0 ? [text.say("iceberg.bare", { people })] : []),
  ];
}

function maslowLine({ maslow }: Members, text: ScoringText): string[] {
  const held = maslow.filter(({ needs }) => needs > 0);
  if (held.length === 0) return [];
  const entries = held.map(({ level, needs }) =>
    text.say("iceberg.maslow.entry", { level: text.name(`need.maslow.${level}`, level), needs }),
  );
  return [text.say("iceberg.maslow", { list: text.list(entries) })];
}

function loweredLine({ statement, claimed, held, reason }: Members["lowered"][number], text: ScoringText): string {
  return text.say("iceberg.lowered", {
    statement,
    claimed: text.name(`need.status.${claimed}`, claimed),
    held: text.name(`need.status.${held}`, held),
    reason: text.name(`need.reason.${reason}`, reason),
  });
}

function questionLine({ key, stage, statement, personId }: Members["questions"][number], text: ScoringText): string {
  const person = personId === null ? "" : text.person(personId);
  return text.say("iceberg.question", {
    statement,
    stage: text.name(`need.stage.${stage}`, stage),
    question: text.name(key, key, { statement, person }),
  });
}

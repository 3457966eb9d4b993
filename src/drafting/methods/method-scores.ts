import type { z } from "zod";
import type { Score } from "#domain/score";
import {
  busFactorView,
  cadenceView,
  calendarView,
  dossierView,
  erView,
  falseKeyView,
  goalsView,
  icebergView,
  kraljicView,
  matchView,
  orLevelView,
  policyView,
  risksView,
  trustView,
  whiteSpaceView,
} from "./method-views.ts";

type Of<View extends z.ZodType> = z.infer<View> | null;

/** Scores of one account beside RFM, scorecard, win rates and decision chains; null where a method was not asked. */
export type MethodScores = {
  match: Of<typeof matchView>;
  falseKey: Of<typeof falseKeyView>;
  kraljic: Of<typeof kraljicView>;
  orLevel: Of<typeof orLevelView>;
  er: Of<typeof erView>;
  /** One for each contact whose trust anybody rated. */
  trust: z.infer<typeof trustView>[];
  goals: Of<typeof goalsView>;
  cadence: Of<typeof cadenceView>;
  calendar: Of<typeof calendarView>;
  policy: Of<typeof policyView>;
  iceberg: Of<typeof icebergView>;
  /** Of the account on its own, and of each open deal. */
  risks: z.infer<typeof risksView>[];
  whiteSpace: Of<typeof whiteSpaceView>;
  completeness: Of<typeof dossierView>;
  busFactor: Of<typeof busFactorView>;
};

/**
 * Sorts the scores of one account by method; those of methods that no plan speaks of are passed over.
 * @throws ZodError for a score that lacks the members of its method.
 */
export function readMethodScores(scores: readonly Score[]): MethodScores {
  const all = <View extends z.ZodType>(method: string, view: View): z.infer<View>[] =>
    scores.filter((score) => score.method === method).map((score) => view.parse(score));
  const one = <View extends z.ZodType>(method: string, view: View): Of<View> => all(method, view)[0] ?? null;
  return {
    match: one("match", matchView),
    falseKey: one("false-key", falseKeyView),
    kraljic: one("kraljic", kraljicView),
    orLevel: one("or-level", orLevelView),
    er: one("er", erView),
    trust: all("trust", trustView),
    goals: one("goals", goalsView),
    cadence: one("cadence", cadenceView),
    calendar: one("calendar", calendarView),
    policy: one("policy", policyView),
    iceberg: one("iceberg", icebergView),
    risks: all("risks", risksView),
    whiteSpace: one("white-space", whiteSpaceView),
    completeness: one("dossier", dossierView),
    busFactor: one("bus-factor", busFactorView),
  };
}

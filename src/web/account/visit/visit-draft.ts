import type { VisitInput } from "../../api/visit-types.ts";

export const visitKinds = ["visit", "meeting", "call", "email", "event"] as const satisfies VisitInput["kind"][];
/** Empty: the server takes the level last recorded with the people met. */
export const visitLevels = ["", "business", "technical", "leadership"] as const satisfies (
  | ""
  | NonNullable<VisitInput["level"]>
)[];

/** A visit as it is written; no day and nothing next are empty. */
export type VisitDraft = {
  date: string;
  kind: (typeof visitKinds)[number];
  level: (typeof visitLevels)[number];
  contactIds: readonly string[];
  summary: string;
  nextStep: string;
  dueOn: string;
};

export function emptyVisit(today: string): VisitDraft {
  return { date: today, kind: "visit", level: "", contactIds: [], summary: "", nextStep: "", dueOn: "" };
}

export function isWhole({ date, summary }: VisitDraft): boolean {
  return date !== "" && summary.trim() !== "";
}

/** As it is sent: a due day without a next step is nobody's. */
export function toVisit({ level, nextStep, dueOn, contactIds, date, kind, summary }: VisitDraft): VisitInput {
  const statement = nextStep.trim();
  return {
    ...{ date, kind, summary: summary.trim(), contactIds: [...contactIds] },
    ...(level !== "" && { level }),
    ...(statement !== "" && { nextStep: { statement, dueOn: dueOn || null } }),
  };
}

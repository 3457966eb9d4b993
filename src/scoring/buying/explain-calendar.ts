import { z } from "zod";
import { type Explainer, flagLines, headline, missingLine } from "../rules/explain-parts.ts";
import { insufficientBand } from "../rules/score-frame.ts";
import type { ScoringText } from "../rules/scoring-text.ts";

const windowSchema = z.object({ phase: z.string(), name: z.string().nullable(), from: z.string(), to: z.string() });
const members = z.object({
  open: z.array(windowSchema),
  next: windowSchema.extend({ daysTo: z.number() }).nullable(),
  actions: z.array(z.object({ rule: z.string(), phase: z.string(), days: z.number() })),
});
type Members = z.infer<typeof members>;

/** Buying calendar (`10-method.md §16`): open windows, the next one, what to do now. */
export const explainCalendar: Explainer = (score, text) => {
  const { open, next, actions } = members.parse(score);
  return [
    ...(score.band === insufficientBand ? [headline(score, text, String)] : []),
    ...openLines(open, text),
    ...(next ? [text.say("calendar.next", { window: windowName(next, text), from: next.from, n: next.daysTo })] : []),
    ...actions.map((action) => actionLine(action, text)),
    ...missingLine(score, "calendar.phase", text),
    ...flagLines(score, text),
  ];
};

function openLines(open: Members["open"], text: ScoringText): string[] {
  if (open.length === 0) return [text.say("calendar.between")];
  return open.map((window) => text.say("calendar.open", { window: windowName(window, text), to: window.to }));
}

function windowName({ phase, name }: { phase: string; name: string | null }, text: ScoringText): string {
  const word = text.name(`calendar.phase.${phase}`, phase);
  return name ? text.say("calendar.named", { phase: word, name }) : word;
}

function actionLine({ rule, phase, days }: Members["actions"][number], text: ScoringText): string {
  if (rule === "calendar.in-window") return text.name(`calendar.do.${phase}`, phase);
  const window = text.name(`calendar.phase.${phase}`, phase);
  const prepare = text.name(`calendar.prepare.${phase}`, phase);
  return text.name(rule, rule, { window, n: days, prepare });
}

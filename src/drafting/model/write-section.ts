import type { Claim } from "#domain/claim";
import type { Section } from "#domain/draft";
import { AppError, type ErrorCode } from "#errors";
import type { Render } from "../render-source.ts";
import { proseClaims } from "./fall-back.ts";
import { findFailures } from "./find-failures.ts";
import type { ModelSession } from "./model-session.ts";
import { type Answered, readAnswer } from "./read-answer.ts";
import {
  repairOutputSchema,
  type SectionOutput,
  sectionOutputSchema,
  tableOutputSchema,
  type WrittenClaim,
} from "./section-output.ts";
import { type Failures, settleSection, type WrittenSection } from "./settle-section.ts";
import { repairText, type Task, taskText } from "./task-text.ts";
import { type ReadClaim, toClaim } from "./to-claim.ts";
import { assertUsable } from "./usable-answer.ts";

export const maxRepairs = 2;
const maxAnswers = 2;

/**
 * One section by the model: its sentences and the cells it may write, the template's other tables. An answer that is
 * unusable is asked for once more. Claims that fail go back with their reasons at most twice; what still fails, or cannot be
 * asked for any more, is replaced by the template's claim or row, or left out.
 * @throws AppError `model-…` where no answer was usable; the signal's reason where the work has to stop.
 */
export async function writeModelSection(template: Section, session: ModelSession): Promise<WrittenSection> {
  const task: Task = { template, frame: session.frameOf(template), before: session.before(template) };
  let answered = await askFor(task, session);
  let failing = failuresIn(answered, template, session);
  for (let attempt = 0; attempt < maxRepairs && failing.size > 0; attempt += 1) {
    const mended = await unlessModelFails(() => repair(template, answered, failing, session));
    if (!mended) break;
    answered = mended;
    failing = failuresIn(answered, template, session);
  }
  return settleSection(template, answered, failing, session.lang);
}

async function askFor(task: Task, session: ModelSession): Promise<Answered> {
  const { template, frame, before } = task;
  const question = taskText(task, session.prompt);
  const linkable = new Set(before.map(({ id }) => id));
  // To tables that the program fills there may be nothing to say.
  const isEmptyAllowed = frame === null && proseClaims(template).length === 0;
  for (let answers = 1; ; answers += 1) {
    try {
      const answer = await askOnce(question, task, session);
      assertUsable(answer, { lang: session.lang, isEmptyAllowed });
      return readAnswer(answer, { template, frame, linkable, render: session.render });
    } catch (error) {
      if (answers >= maxAnswers || !isUnusable(error)) throw error;
    }
  }
}

async function askOnce(question: string, { template, frame }: Task, { ask }: ModelSession): Promise<SectionOutput> {
  if (frame) return ask(question, template.id, { name: "table", schema: tableOutputSchema(frame.table) });
  return { rows: [], ...(await ask(question, template.id, { name: "section", schema: sectionOutputSchema })) };
}

function failuresIn(answered: Answered, template: Section, { rules, lang }: ModelSession): Failures {
  return findFailures(answered.slots, settleSection(template, answered, new Map(), lang).section, rules);
}

/** An empty text means that the model gives the claim up; it then has no place in the section. */
async function repair(
  template: Section,
  answered: Answered,
  failing: Failures,
  session: ModelSession,
): Promise<Answered> {
  const blocked = [...failing].flatMap(([id, findings]) => {
    const claim = answered.slots.get(id)?.claim;
    return claim ? [{ claim, findings: [...findings] }] : [];
  });
  const question = repairText(template, blocked, session.prompt);
  const { claims } = await session.ask(question, template.id, { name: "repair", schema: repairOutputSchema });
  const slots = new Map(answered.slots);
  for (const { id, ...written } of claims) {
    const held = slots.get(id)?.claim;
    if (!held || !failing.has(id)) continue;
    if (written.text.trim() === "") slots.delete(id);
    else slots.set(id, mend(held, written, isCell(id, answered), session.render));
  }
  return { ...answered, slots };
}

/** The kind of a cell is its column's, and what a claim builds on stays. */
function mend(held: Claim, written: WrittenClaim, inTable: boolean, render: Render): ReadClaim {
  const read = toClaim(inTable ? { ...written, kind: held.kind } : written, held.id, render);
  return held.buildsOn ? { ...read, claim: { ...read.claim, buildsOn: held.buildsOn } } : read;
}

const isCell = (id: string, { rows }: Answered) => rows.some((row) => row.some(({ slot }) => slot === id));

/** Without a mended claim there is still the template's: a draft is not lost for a repair that did not come. */
async function unlessModelFails<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (isModelFailure(error)) return null;
    throw error;
  }
}

const isUnusable = (error: unknown) => error instanceof AppError && error.code === "model-output";

/** What goes wrong with a model, a provider or a budget, in distinction to what is to stop the whole work. */
export function isModelFailure(error: unknown): error is AppError & { code: ErrorCode } {
  return error instanceof AppError && error.code.startsWith("model-");
}

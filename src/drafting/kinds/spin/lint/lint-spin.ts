import type { Claim } from "#domain/claim";
import type { Section } from "#domain/draft";
import type { Finding } from "#domain/finding";
import type { LintInput } from "../../../kind.ts";
import { createLedgerIndex, type LedgerIndex } from "../../../ledger-index.ts";
import { lintClaim, lintDraft } from "../../../parts/lint-finding.ts";
import { claimsBeside, tableRows } from "../../../parts/table-rows.ts";
import { type SpinKey, spinWords } from "../spin-context.ts";
import { knownAnswer } from "./known-answers.ts";

/** How many questions each stage has, and the stage it builds on (`20-drafting-and-grounding.md §7`). */
const stages = {
  situation: { fewest: 2, most: 4, on: null },
  problem: { fewest: 3, most: 5, on: null },
  implication: { fewest: 3, most: 5, on: "problem" },
  "need-payoff": { fewest: 2, most: 4, on: "implication" },
} as const;
type Stage = keyof typeof stages;
const stageIds = Object.keys(stages).filter((id): id is Stage => Object.hasOwn(stages, id));

type Asked = { claim: Claim; whom: readonly Claim[] };

/**
 * Whether a set of questions keeps to SPIN. Left out: what the evidence answers already, and an implication or a
 * need-payoff question that builds on no question of the stage before. Warned of: too few or too many questions, and a
 * question that goes to nobody.
 */
export function lintSpin(input: LintInput): Finding[] {
  const index = createLedgerIndex(input.ledger);
  const asked = new Map(stageIds.map((id) => [id, questionsOf(input.sections.find((one) => one.id === id))]));
  return stageIds.flatMap((id) => {
    const questions = asked.get(id) ?? [];
    const { on } = stages[id];
    const before = on === null ? null : new Set((asked.get(on) ?? []).map(({ claim }) => claim.id));
    return [
      ...countFindings(id, questions.length, input),
      ...questions.flatMap((question) => [
        ...knownFindings(id, question, index, input),
        ...(before ? linkFindings(question, before, input) : []),
        ...whomFindings(question, index, input),
      ]),
    ];
  });
}

/** First cells of the table, and questions beside it. */
function questionsOf(section: Section | undefined): Asked[] {
  if (!section) return [];
  const rows = tableRows(section).flatMap(({ cells: [first, second] }) =>
    (first?.claims ?? []).map((claim) => ({ claim, whom: second?.claims ?? [] })),
  );
  const beside = claimsBeside(section).filter(({ kind }) => kind === "question");
  return [...rows, ...beside.map((claim) => ({ claim, whom: [] }))];
}

function countFindings(id: Stage, count: number, { lang }: LintInput): Finding[] {
  const { fewest, most } = stages[id];
  if (count >= fewest && count <= most) return [];
  const key: SpinKey = count < fewest ? "spin.lint.few" : "spin.lint.many";
  const bounds = {
    section: spinWords(lang, `spin.section.${id}`),
    fewest: `${fewest}`,
    most: `${most}`,
    count: `${count}`,
  };
  return [lintDraft(spinWords(lang, key, bounds))];
}

/** Situation questions are asked of the records first; further on, an answer on record may be what a question starts from. */
function knownFindings(id: Stage, { claim }: Asked, index: LedgerIndex, input: LintInput): Finding[] {
  const answers = knownAnswer({ input, index, claim });
  if (!answers) return [];
  const ids = answers.map((entry) => entry.id);
  const finding = lintClaim(
    id === "situation" ? "block" : "warn",
    claim,
    spinWords(input.lang, "spin.lint.known", { ids: ids.join(", ") }),
  );
  return [{ ...finding, nearest: ids }];
}

function linkFindings({ claim }: Asked, before: ReadonlySet<string>, { lang }: LintInput): Finding[] {
  const stands = claim.buildsOn?.some((id) => before.has(id)) ?? false;
  return stands ? [] : [lintClaim("block", claim, spinWords(lang, "spin.lint.loose"))];
}

/** A known person in the row or in the question itself, or the question who that would be. */
function whomFindings({ claim, whom }: Asked, index: LedgerIndex, { lang }: LintInput): Finding[] {
  const people = index.facts("contact.name");
  const isPerson = (one: Claim) =>
    one.kind === "question" ||
    people.some(
      ({ id, value }) => one.evidence.includes(id) || (value.type === "name" && one.text.includes(value.value)),
    );
  const named = people.some(({ value }) => value.type === "name" && claim.text.includes(value.value));
  return named || whom.some(isPerson) ? [] : [lintClaim("warn", claim, spinWords(lang, "spin.lint.whom"))];
}

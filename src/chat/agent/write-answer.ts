import type { ClaimCheck, JudgedClaim } from "./claim-check.ts";
import { answerOutputSchema, claimsSoFar, repairOutputSchema, type WrittenClaim } from "./claims-so-far.ts";

type Ask = {
  answer: (onPartial: (text: string) => void) => Promise<{ claims: WrittenClaim[] }>;
  repair: (failures: string) => Promise<{ claims: (WrittenClaim & { id: string })[] }>;
};

/** Claims that hold, in order, and those that did not and were left out. */
export type WrittenAnswer = { kept: JudgedClaim[]; left: JudgedClaim[] };

/**
 * Has an answer written as claims, each told as soon as it and all before it hold. Those that fail go back once with the
 * reason; what fails then is left out.
 */
export async function writeAnswer(
  ask: Ask,
  check: ClaimCheck,
  onHeld: (held: readonly JudgedClaim[]) => void,
): Promise<WrittenAnswer> {
  const judge = createJudge(check);
  const { claims } = await ask.answer((text) => onHeld(prefixOf(claimsSoFar(text).map(judge))));
  const judged = claims.map(judge);
  onHeld(prefixOf(judged));
  const settled = await repaired(judged, ask, check);
  return {
    kept: settled.filter(holds),
    left: settled.filter((one) => !holds(one) && one.claim.text !== ""),
  };
}

const holds = ({ claim, against }: JudgedClaim) => against.length === 0 && claim.text !== "";

/** Judges each wording of a place once, however often the answer so far is read. */
function createJudge(check: ClaimCheck) {
  const held = new Map<string, JudgedClaim>();
  return (written: WrittenClaim, at: number): JudgedClaim => {
    const key = JSON.stringify([at, written]);
    const known = held.get(key) ?? check(written, idOf(at));
    held.set(key, known);
    return known;
  };
}

const idOf = (at: number) => `m${at + 1}`;

/** Up to the first that does not hold: what comes after it may have to wait for its repair. */
function prefixOf(judged: readonly JudgedClaim[]): JudgedClaim[] {
  const failing = judged.findIndex((one) => !holds(one));
  return judged.slice(0, failing === -1 ? judged.length : failing);
}

async function repaired(judged: readonly JudgedClaim[], ask: Ask, check: ClaimCheck): Promise<JudgedClaim[]> {
  const failing = judged.filter((one) => !holds(one));
  if (failing.length === 0) return [...judged];
  const { claims } = await ask.repair(failing.map(failureText).join("\n\n"));
  const mended = new Map(claims.map(({ id, ...written }) => [id, written]));
  const wasFailing = new Set(failing.map(({ claim }) => claim.id));
  return judged.map((one) => {
    const { id } = one.claim;
    const again = wasFailing.has(id) ? mended.get(id) : undefined;
    return again ? check(again, id) : one;
  });
}

function failureText({ claim, against }: JudgedClaim): string {
  const reasons = against.map(({ code, message }) => `  - ${code}: ${message}`).join("\n");
  return `${claim.id} [${claim.kind}] ${claim.source ?? claim.text} (${claim.evidence.join(", ")})\n${reasons}`;
}

export const answerOutput = { name: "answer", schema: answerOutputSchema };
export const repairOutput = { name: "repair", schema: repairOutputSchema };

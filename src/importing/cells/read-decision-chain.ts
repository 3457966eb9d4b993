import type { DecisionRole } from "#domain/contact";
import { decisionRoles } from "#domain/contact";
import { foldSpelling } from "../fold-text.ts";
import { type Read, refuse } from "../reason.ts";

export type ChainPerson = { contactRef: string; roles: DecisionRole[] };

const roleWords: Readonly<Record<DecisionRole, readonly string[]>> = {
  A: ["a", "批准者", "批准人", "approver"],
  D: ["d", "决策者", "决策人", "decisionmaker"],
  S: ["s", "支撑者", "支持者", "supporter"],
  E: ["e", "评估者", "评估人", "evaluator"],
  I: ["i", "影响者", "影响人", "influencer"],
};

function findRoles(word: string): DecisionRole[] {
  const folded = foldSpelling(word);
  const named = decisionRoles.find((role) => roleWords[role].includes(folded));
  if (named) return [named];
  const letters = decisionRoles.filter((role) => folded.includes(role.toLowerCase()));
  return /^[adsei]+$/.test(folded) && letters.length === folded.length ? letters : [];
}

function readRoles(words: string): Read<DecisionRole[]> {
  const roles = new Set<DecisionRole>();
  for (const word of words.split(/[+,，/、&\s]+/u).filter((part) => part !== "")) {
    const found = findRoles(word);
    if (found.length === 0) return refuse("not-a-role", { value: word });
    for (const role of found) roles.add(role);
  }
  return { value: decisionRoles.filter((role) => roles.has(role)) };
}

/**
 * `C-101:D+A; C-102:E` → people of the decision chain with their roles (A D S E I, or the roles' words). A person without
 * roles is kept with none; one named twice holds the roles of both. Reason: `not-a-role`.
 */
export function readDecisionChain(cell: string): Read<ChainPerson[]> {
  const people = new Map<string, Set<DecisionRole>>();
  for (const entry of cell.split(/[;；\n]+/u).map((part) => part.trim())) {
    const [ref = "", words = ""] = entry.split(/[:：](?=[^:：]*$)/u).map((part) => part.trim());
    if (ref === "") continue;
    const roles = readRoles(words);
    if (roles.reason) return roles;
    people.set(ref, new Set([...(people.get(ref) ?? []), ...roles.value]));
  }
  return { value: [...people].map(([contactRef, roles]) => ({ contactRef, roles: [...roles] })) };
}

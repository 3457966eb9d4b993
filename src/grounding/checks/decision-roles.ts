import type { Named } from "../ledger/people.ts";
import { bindPost } from "../names/bind-post.ts";
import { roleOf, rolePattern } from "../names/role-words.ts";
import type { Check, RawFinding } from "./check.ts";
import { personsIn } from "./titles.ts";

type Role = { start: number; end: number; letter: string };

function findRoles(text: string): Role[] {
  return [...text.matchAll(rolePattern)].flatMap((match) => {
    const letter = roleOf(match);
    return letter === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, letter }];
  });
}

/** The role is not among those the ledger gives (block), or the ledger gives none (warn). */
function judge({ start, end, letter }: Role, one: Named, denied: boolean): RawFinding | null {
  const spot = { start, end, nearest: one.ids.slice(0, 1), subject: one.name };
  const expected = [...one.decisionRoles].join(" / ");
  const holds = one.decisionRoles.has(letter);
  if (denied) return holds ? { code: "status", severity: "block", message: "status.denied", ...spot, expected } : null;
  if (holds) return null;
  if (one.decisionRoles.size === 0)
    return { code: "unsupported-claim", severity: "warn", message: "unsupported-claim.absent", ...spot };
  return { code: "wrong-attribute", severity: "block", message: "wrong-attribute.role", ...spot, expected };
}

/** Part of check 3: a role in the decision is said of a person to whom the ledger gives another, or none. */
export const checkDecisionRoles: Check = (claim, { ledger }) => {
  const persons = personsIn(claim);
  const areGiven = ledger.names.people.persons.some(({ decisionRoles }) => decisionRoles.size > 0);
  if (persons.length === 0 || !areGiven || claim.kind === "question") return [];
  return findRoles(claim.text).flatMap((role) => {
    const bound = bindPost(claim.text, role, persons);
    const found = (bound?.person.who ?? []).map((one) => judge(role, one, bound?.denied ?? false));
    const [first] = found;
    return first && found.every((one) => one !== null) ? [first] : [];
  });
};

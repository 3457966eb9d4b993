import type { Named } from "../ledger/people.ts";
import type { FoundRole } from "../names/role-words.ts";
import type { Check, CheckContext, RawFinding } from "./check.ts";
import { sayingsOf } from "./sayings.ts";

/** Who decides also approves in many houses, and the other way round; words of doing do not keep them apart. */
const kindred: ReadonlySet<string> = new Set(["AD", "DA"]);

/** The role is not among those the ledger gives (block), or the ledger gives none (warn). */
function judge({ start, end, letters, form }: FoundRole, one: Named, denied: boolean): RawFinding | null {
  const spot = { start, end, nearest: one.ids.slice(0, 1), subject: one.name };
  const expected = [...one.decisionRoles].join(" / ");
  const holds = letters.some((letter) => one.decisionRoles.has(letter));
  if (denied) return holds ? { code: "status", severity: "block", message: "status.denied", ...spot, expected } : null;
  if (holds) return null;
  if (one.decisionRoles.size === 0)
    return { code: "unsupported-claim", severity: "warn", message: "unsupported-claim.absent", ...spot };
  const isKindred = letters.some((letter) => [...one.decisionRoles].some((held) => kindred.has(letter + held)));
  const severity = form !== "noun" && isKindred ? "warn" : "block";
  return { code: "wrong-attribute", severity, message: "wrong-attribute.role", ...spot, expected };
}

/** A passage tells what somebody does, and words of doing are held against it elsewhere. */
function isTold({ cited }: CheckContext): boolean {
  return cited.some(({ entry }) => entry.kind === "note" || entry.kind === "knowledge");
}

/** Approves and evaluates without “by him” may be one act among others: 李总批准. */
function isAct(
  { form, holder, start }: FoundRole & { holder: { persons: readonly { start: number; end: number }[] } | null },
  text: string,
): boolean {
  const person = holder?.persons[0];
  return form === "bare" && !(person?.end === start && text.charAt(person.start - 1) === "由");
}

/** Part of check 3: a role in the decision is said of a person to whom the ledger gives another, or none. */
export const checkDecisionRoles: Check = (claim, context) => {
  const { people } = context.ledger.names;
  const areGiven = people.persons.some(({ decisionRoles }) => decisionRoles.size > 0);
  if (!areGiven || claim.kind === "question") return [];
  const told = isTold(context);
  return sayingsOf(claim, people.titles).roles.flatMap((role) => {
    if ((role.form !== "noun" && told) || isAct(role, claim.text)) return [];
    return (role.holder?.persons ?? []).flatMap(({ who }) => {
      const found = who.map((one) => judge(role, one, role.holder?.denied ?? false));
      const [first] = found;
      return first && found.every((one) => one !== null) ? [first] : [];
    });
  });
};

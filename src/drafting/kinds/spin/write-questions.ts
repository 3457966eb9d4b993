import type { Contact, DecisionRole } from "#domain/contact";
import type { Cell } from "#domain/draft";
import { audienceOf } from "../../parts/audience.ts";
import { rolesIn, whomToAsk } from "../../parts/whom.ts";
import type { ClaimId } from "../../section-builder.ts";
import type { Pain, Said } from "./pain.ts";
import type { SituationAsk } from "./situation-asks.ts";
import type { SpinBuilder, SpinKey, SpinParts } from "./spin-context.ts";
import { whomClaim } from "./whom-claim.ts";

export const questionColumns = ["spin.col.ask", "spin.col.whom", "spin.col.why"] as const satisfies readonly SpinKey[];
/** Need-payoff questions of a draft, at most. */
export const mostPayoffs = 4;

/** A pain with the claims that ask about it so far. */
export type AskedPain = { pain: Pain; problem: ClaimId; implication: ClaimId };

const ask = (section: SpinBuilder, said: Said, buildsOn: readonly ClaimId[] = []) =>
  section.claim({ kind: "question", ...said, buildsOn });

export function situationRows(section: SpinBuilder, asks: readonly SituationAsk[], context: SpinParts): Cell[][] {
  return asks.flatMap((one) => {
    const question = ask(section, one.ask);
    if (question === null) return [];
    const whom = whomClaim(section, one, context);
    return [
      [section.cell(question), section.cell(whom), section.cell(section.claim({ kind: "inference", ...one.why }))],
    ];
  });
}

export function problemRows(
  section: SpinBuilder,
  pains: readonly Pain[],
  context: SpinParts,
): { rows: Cell[][]; asked: AskedPain[] } {
  const asked: AskedPain[] = [];
  const rows = pains.flatMap((pain) => {
    const problem = ask(section, pain.problem);
    if (problem === null) return [];
    asked.push({ pain, problem, implication: null });
    return [[section.cell(problem), section.cell(whomClaim(section, pain, context)), section.cell(pain.why(section))]];
  });
  return { rows, asked };
}

/** Each asks what a problem leads to, of whom its consequences reach. */
export function implicationRows(
  section: SpinBuilder,
  asked: readonly AskedPain[],
  context: SpinParts,
): { rows: Cell[][]; asked: AskedPain[] } {
  const next: AskedPain[] = [];
  const rows = asked.flatMap(({ pain, problem }) => {
    const implication = ask(section, pain.implication, [problem]);
    if (implication === null) return [];
    next.push({ pain, problem, implication });
    const follows = section.claim({ kind: "inference", ...pain.follows, buildsOn: [problem] });
    const weighs = roleClaim(section, pain, context);
    return [
      [
        section.cell(implication),
        section.cell(whomClaim(section, pain, context)),
        { claims: [follows, weighs].filter((id) => id !== null) },
      ],
    ];
  });
  return { rows, asked: next };
}

function roleClaim(section: SpinBuilder, { person, deal }: Pain, { dossier, index }: SpinParts): ClaimId {
  const [role] = person && deal ? rolesIn(person, deal, dossier) : [];
  if (!person || !role) return null;
  const key = `spin.i.role.${role}` as const satisfies SpinKey;
  return section.claim({
    kind: "inference",
    key,
    values: { person: index.ref("contact.name", `contact:${person.externalId}`) },
  });
}

const deciding: readonly DecisionRole[] = ["A", "D", "S"];
/** KR level below which nobody is asked to name what a solution would be worth. */
const openToUs = 2;

/** The gain is named by whoever has a say; where the holder has none, by whoever decides and does not reject us. */
function payoffPerson({ person, deal }: Pain, { dossier }: SpinParts): Contact | null {
  if (!person || !deal || rolesIn(person, deal, dossier).some((role) => deciding.includes(role))) return person;
  const decider = whomToAsk(deal, { roles: ["D", "A", "S"] }, dossier);
  return decider && (dossier.krLevels[decider.id] ?? 0) >= openToUs ? decider : person;
}

export function payoffRows(section: SpinBuilder, asked: readonly AskedPain[], context: SpinParts): Cell[][] {
  return asked.slice(0, mostPayoffs).flatMap(({ pain, implication }) => {
    const payoff = ask(section, pain.payoff, [implication]);
    if (payoff === null) return [];
    const person = payoffPerson(pain, context);
    const audience = (person && audienceOf(person)) ?? pain.audience;
    const why = payoffWhy(section, { ...pain, person }, implication, context);
    return [[section.cell(payoff), section.cell(whomClaim(section, { person, audience }, context)), section.cell(why)]];
  });
}

function payoffWhy(section: SpinBuilder, { person, deal }: Pain, under: ClaimId, { index }: SpinParts): ClaimId {
  const record = deal ? `opportunity:${deal.opportunity.externalId}` : undefined;
  const values = {
    person: person && index.ref("contact.name", `contact:${person.externalId}`),
    product: record === undefined ? null : index.ref("opportunity.product", record),
    deal: record === undefined ? null : index.ref("opportunity.name", record),
    account: index.account,
  };
  const keys = ["spin.n.why.product", "spin.n.why.deal", "spin.n.why.person", "spin.n.why.account"] as const;
  for (const key of keys) {
    const id = section.claim({ kind: "recommendation", key, values, buildsOn: [under] });
    if (id !== null) return id;
  }
  return null;
}

import type { Contact } from "#domain/contact";
import { cellRecord, unknownCells } from "../../evidence/methods/white-space-facts.ts";
import type { Gap } from "../../gaps/gap.ts";
import type { Audience } from "../../parts/audience.ts";
import { audienceOf } from "../../parts/audience.ts";
import { rolesIn, whomToAsk } from "../../parts/whom.ts";
import { type Focus, focusDeal } from "./focus-deal.ts";
import type { Said } from "./pain.ts";
import type { SpinParts } from "./spin-context.ts";

/** A question about what is not on record, whom it goes to and what is missing. */
export type SituationAsk = { ask: Said; why: Said; person: Contact | null; audience: Audience };

/** Situation questions of a draft, at most and at the least (`20-drafting-and-grounding.md §7`). */
export const mostSituations = 4;
export const fewestSituations = 2;
const rolesAsked = 2;

/** What nobody has recorded, what a deal hangs on first; nothing that the evidence answers. */
export function situationAsks(context: SpinParts): SituationAsk[] {
  const focus = focusDeal(context.dossier);
  const asks = [
    ...ofPeople(focus, context),
    ...ofBudget(focus, context),
    ...ofCalendar(context),
    ...ofCells(context),
    ...ofTargets(focus, context),
    ...ofUse(context),
    ...ofInvestment(context),
  ];
  return asks.slice(0, mostSituations);
}

/** Whoever tells us most: the closest to us, whatever the post. */
function closest(focus: Focus | null, { dossier }: SpinParts): Pick<SituationAsk, "person" | "audience"> {
  const person = whomToAsk(focus?.deal ?? null, {}, dossier);
  const audience = person && audienceOf(person, rolesIn(person, focus?.deal ?? null, dossier));
  return { person, audience: audience ?? "purchasing" };
}

const letters = ["A", "D", "S", "E", "I"] as const;

function ofPeople(focus: Focus | null, context: SpinParts): SituationAsk[] {
  const { gaps, dossier, index } = context;
  const account = { account: index.account };
  if (dossier.contacts.length === 0) {
    return [
      {
        ask: { key: "spin.s.who", values: account },
        why: { key: "spin.s.why.who", values: account },
        person: null,
        audience: "purchasing",
      },
    ];
  }
  if (!focus) return [];
  const ofDeal = gaps.filter(({ dealRecord }) => dealRecord === focus.record);
  const empty = ofDeal.find(({ kind }) => kind === "chainEmpty");
  const whom = closest(focus, context);
  if (empty) {
    const values = { deal: index.ref("opportunity.name", focus.record) };
    return [
      {
        ask: { key: "spin.s.chain", values },
        why: { key: "spin.s.why.chain", values, evidence: empty.evidence },
        ...whom,
      },
    ];
  }
  return ofDeal
    .filter(({ kind }) => kind === "roleUnknown")
    .slice(0, rolesAsked)
    .flatMap((gap) => roleAsk(gap, whom, context));
}

function roleAsk(
  { values, evidence }: Gap,
  whom: Pick<SituationAsk, "person" | "audience">,
  { roleWord }: SpinParts,
): SituationAsk[] {
  const letter = letters.find((role) => roleWord(role) === values.role);
  if (!letter) return [];
  const deal = { deal: values.deal ?? null };
  return [
    {
      ask: { key: `spin.s.role.${letter}`, values: deal, evidence },
      why: { key: "spin.s.why.role", values: { role: values.role ?? null }, evidence },
      ...whom,
    },
  ];
}

function ofBudget(focus: Focus | null, { gaps, dossier }: SpinParts): SituationAsk[] {
  const gap = gaps.find(({ kind, dealRecord }) => kind === "budgetOpen" && dealRecord === focus?.record);
  if (!gap || !focus) return [];
  const values = { deal: gap.values.deal ?? null };
  const person = whomToAsk(focus.deal, { roles: ["D", "A"], audiences: ["purchasing"] }, dossier);
  return [
    {
      ask: { key: "spin.s.budget", values, evidence: gap.evidence },
      why: { key: "spin.s.why.budget", values, evidence: gap.evidence },
      person,
      audience: "purchasing",
    },
  ];
}

function ofCalendar({ gaps, dossier, index }: SpinParts): SituationAsk[] {
  const gap = gaps.find(({ kind }) => kind === "calendarUnknown");
  if (!gap) return [];
  const values = { account: index.account };
  const person = whomToAsk(null, { audiences: ["purchasing"] }, dossier);
  return [
    {
      ask: { key: "spin.s.calendar", values, evidence: gap.evidence },
      why: { key: "spin.s.why.calendar", values, evidence: gap.evidence },
      person,
      audience: "purchasing",
    },
  ];
}

function ofCells({ dossier, index }: SpinParts): SituationAsk[] {
  const [cell] = unknownCells(dossier);
  if (!cell) return [];
  const record = cellRecord(cell);
  const product = index.ref("cell.product", record);
  const place = index.ref("cell.unit", record) ?? index.account;
  const person = whomToAsk(null, { audiences: ["purchasing", "user"] }, dossier);
  return [
    {
      ask: { key: "spin.s.cell", values: { product, place } },
      why: { key: "spin.s.why.cell", values: { product } },
      person,
      audience: "purchasing",
    },
  ];
}

/** What whoever decides is measured on, unless a note says it. */
function ofTargets(focus: Focus | null, context: SpinParts): SituationAsk[] {
  const { dossier, index } = context;
  const [known] = context.quotes().find("kpi", 1);
  if (known) return [];
  const person = whomToAsk(focus?.deal ?? null, { roles: ["D", "A", "E"] }, dossier);
  const values = {
    person: person && index.ref("contact.name", `contact:${person.externalId}`),
    account: index.account,
  };
  const audience = (person && audienceOf(person)) ?? "purchasing";
  return person
    ? [{ ask: { key: "spin.s.kpi", values }, why: { key: "spin.s.why.kpi", values }, person, audience }]
    : [{ ask: { key: "spin.s.kpiAccount", values }, why: { key: "spin.s.why.kpiAccount", values }, person, audience }];
}

function ofUse({ dossier, index }: SpinParts): SituationAsk[] {
  if (index.facts("product.orders").length > 0) return [];
  const values = { account: index.account };
  const person = whomToAsk(null, { audiences: ["user", "technical"] }, dossier);
  return [{ ask: { key: "spin.s.use", values }, why: { key: "spin.s.why.use", values }, person, audience: "user" }];
}

function ofInvestment(context: SpinParts): SituationAsk[] {
  const { dossier, index } = context;
  const [known] = context.quotes().find("investment", 1);
  if (known) return [];
  const values = { endOn: index.ref("plan.endOn"), account: index.account };
  const person = whomToAsk(null, { audiences: ["leadership", "purchasing"] }, dossier);
  return [
    {
      ask: { key: "spin.s.investment", values },
      why: { key: "spin.s.why.investment", values },
      person,
      audience: "leadership",
    },
  ];
}

import type { DecisionRole } from "#domain/contact";
import { checkedItems, checkRecord } from "../../evidence/checklist-facts.ts";
import { supporterLevel } from "../../evidence/contact-facts.ts";
import { factorRef } from "../../ledger-index.ts";
import { phrase } from "../../parts/phrase.ts";
import { compareElements, elementWord, rivalNamed, strongestRival } from "./compare-elements.ts";
import type { Entry, SwotInput } from "./entry.ts";
import type { SwotContext } from "./swot-context.ts";

/** Points of a scorecard factor, and percent of what fell due and was paid, that count as a strength. */
const strongPoints = 75;
const reliableCollection = 95;
const itemsShown = 2;
/** Points of the checklist that can be shown to whoever compares offers. */
const proofs: readonly string[] = [
  "technicallyAccepted",
  "referenceAvailable",
  "requirementShapedByUs",
  "deliveryDateAccepted",
  "servicePlanAgreed",
];
const productsShown = 2;

/** What speaks for us: people on our side, what the checklist shows as done, where we lead, products in use, payment. */
export function findStrengths(context: SwotContext): Entry[] {
  return [
    ...supporters(context),
    ...leads(context),
    ...doneItems(context),
    ...productsInUse(context),
    ...ofRecord(context),
  ];
}

type Stated = Pick<Entry, "weight" | "dealRecord" | "names" | "use"> & { input: SwotInput; step?: SwotInput };

function strength({ input, step, ...rest }: Stated): Entry {
  return {
    ...rest,
    step: step ?? null,
    quadrant: "strengths",
    state: (section) => section.claim(input),
    clause: null,
    gap: null,
  };
}

const roleWeight = { A: 20, D: 20, S: 14, E: 12, I: 8 } as const satisfies Record<DecisionRole, number>;

function supporters(context: SwotContext): Entry[] {
  const { dossier, index, field, list, roleWord } = context;
  return dossier.contacts
    .filter(({ id }) => (dossier.krLevels[id] ?? 0) >= supporterLevel)
    .map((contact) => {
      const record = `contact:${contact.externalId}`;
      const roles = field?.opportunity.people.find(({ contactId }) => contactId === contact.id)?.roles ?? [];
      const dealRecord = field && roles.length > 0 ? `opportunity:${field.opportunity.externalId}` : null;
      const person = index.ref("contact.name", record);
      const level = index.ref("contact.level", record);
      const held = { person, level, title: index.ref("contact.title", record), role: list(roles.map(roleWord)) };
      const deal = dealRecord && index.ref("opportunity.name", dealRecord);
      const most = Math.max(0, ...roles.map((role) => roleWeight[role]));
      const input: SwotInput = dealRecord
        ? { kind: "fact", key: "swt.s.role", values: { ...held, deal } }
        : { kind: "fact", key: "swot.s.supporter", values: held };
      const { title: _title, ...said } = held;
      return strength({
        weight: 22 + 5 * (dossier.krLevels[contact.id] ?? 0) + most,
        dealRecord,
        names: [contact.name, ...contact.aliases],
        input,
        use: dealRecord
          ? phrase(context, "swt.lever.person", said)
          : phrase(context, "swt.lever.supporter", { person, level }),
        ...(deal ? { step: { kind: "recommendation", key: "swt.step.so", values: { person, deal } } } : {}),
      });
    });
}

function leads(context: SwotContext): Entry[] {
  const { field, index, dossier } = context;
  const rival = strongestRival(context);
  if (!field || !rival) return [];
  const record = `opportunity:${field.opportunity.externalId}`;
  const rivalRef = rivalNamed(context, rival);
  const deal = index.ref("opportunity.name", record);
  const decider = field.opportunity.people.find(({ roles }) => roles.includes("D") || roles.includes("A"));
  const known = dossier.contacts.find(({ id }) => id === decider?.contactId);
  const person = known ? index.ref("contact.name", `contact:${known.externalId}`) : null;
  return (
    compareElements(context)
      // The relationship is told by the people who carry it.
      .filter(({ element }) => element !== "relationship")
      .filter(({ ours, theirs }) => ours !== null && theirs !== null && ours > theirs)
      .map(({ element, oursRef, theirsRef, ours, theirs }) => {
        const word = elementWord(element, context);
        const values = { deal, element: word, ours: oursRef, theirs: theirsRef, rival: rivalRef };
        return strength({
          weight: 45 + Math.min(20, ((ours ?? 0) - (theirs ?? 0)) / 2),
          dealRecord: record,
          names: [rival.name],
          input: { kind: "fact", key: "swt.s.element", values },
          use: phrase(context, "swt.lever.element", { element: word, rival: rivalRef }),
          step: {
            kind: "recommendation",
            key: person === null ? "swt.step.leadBare" : "swt.step.lead",
            values: { element: word, rival: rivalRef, deal, person },
          },
        });
      })
  );
}

function doneItems(context: SwotContext): Entry[] {
  const { field, index, scoreWord } = context;
  if (!field) return [];
  const record = `opportunity:${field.opportunity.externalId}`;
  const deal = index.ref("opportunity.name", record);
  return checkedItems(field.opportunity)
    .filter(({ item, answer }) => answer === "yes" && proofs.includes(item))
    .slice(0, itemsShown)
    .map((checked) => {
      const item = scoreWord(`item.${checked.item}`);
      const answer = index.ref("opportunity.check", checkRecord(field.opportunity, checked));
      return strength({
        weight: 44,
        dealRecord: record,
        names: [],
        input: { kind: "fact", key: "swt.s.item", values: { deal, item, answer } },
        use: phrase(context, "swt.lever.item", { deal, item }),
        step: { kind: "recommendation", key: "swt.step.item", values: { deal, item } },
      });
    });
}

function productsInUse(context: SwotContext): Entry[] {
  const { index } = context;
  return index
    .facts("product.orders")
    .filter(({ value }) => value.type === "count" && value.value > 0)
    .slice(0, productsShown)
    .map(({ id, record }) => {
      const product = index.ref("product.name", record);
      const held = index.fact("product.name", record)?.value;
      const values = { account: index.account, product, orders: `{{${id}}}` };
      return strength({
        weight: 36,
        dealRecord: null,
        names: held?.type === "name" ? [held.value] : [],
        input: { kind: "fact", key: "swot.s.product", values },
        use: phrase(context, "swt.lever.product", { product, orders: `{{${id}}}` }),
        step: { kind: "recommendation", key: "swt.step.product", values: { product, account: index.account } },
      });
    });
}

function ofRecord(context: SwotContext): Entry[] {
  const { dossier, index, scoreWord } = context;
  const account = index.account;
  const scorecard = index.score("scorecard");
  const isReliable = (dossier.figures.collectionRatePercent ?? 0) >= reliableCollection;
  const rate = isReliable ? index.ref("orders.collectionRate") : null;
  const [best] = (scorecard?.score.factors ?? [])
    .filter(({ points, weight }) => points >= strongPoints && weight > 0)
    .sort((a, b) => b.points - a.points);
  const factor = best ? scoreWord(`factor.scorecard.${best.id}`) : null;
  const points = best && scorecard ? factorRef(scorecard, best.id, "points") : null;
  const whole = { dealRecord: null, names: [] };
  return [
    strength({
      ...whole,
      weight: 38,
      input: { kind: "fact", key: "swot.s.pays", values: { account, rate } },
      use: phrase(context, "swt.lever.pays", { account, rate }),
    }),
    strength({
      ...whole,
      weight: 30,
      input: {
        kind: "fact",
        key: "swot.s.factor",
        values: { account, factor, points },
        evidence: [index.fact("plan.window")?.id],
      },
      use: phrase(context, "swt.lever.factor", { account, factor, points }),
    }),
  ];
}

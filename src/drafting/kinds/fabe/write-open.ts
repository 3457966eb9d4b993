import { needRecord } from "../../evidence/methods/need-facts.ts";
import { arguedProducts } from "../../evidence/product-texts.ts";
import { refTo } from "../../ledger-index.ts";
import type { ClaimId } from "../../section-builder.ts";
import { firstClaim } from "../../section-parts.ts";
import { focusDeal } from "../spin/focus-deal.ts";
import type { FabeBuilder, FabeContext, FabeParts } from "./fabe-context.ts";
import type { Pitches, Unanswered } from "./pitch.ts";
import { productRef } from "./product-ref.ts";
import { documentsOf } from "./proof.ts";
import { confirmClaims } from "./write-confirm.ts";

const shown = 5;
const peopleShown = 3;
const papersShown = 3;

/** Needs that terms or nothing answers, proof to get, what has to be asked before anything is told, what to make sure of. */
export function writeOpen(context: FabeContext, { pitches, unanswered }: Pitches) {
  const section = context.section("open");
  section.heading("fabe.head.unanswered");
  section.list(...unanswered.slice(0, shown).map((one) => unansweredClaim(section, one, context)));
  section.heading("fabe.head.proof");
  section.list(...proofClaims(section, context));
  section.heading("fabe.head.ask");
  section.list(...askClaims(section, context, pitches.length === 0 && unanswered.length === 0));
  section.heading("fabe.head.confirm");
  section.list(...confirmClaims(section, pitches, context));
  return section.build();
}

const byTerms = {
  price: "fabe.open.price",
  payment: "fabe.open.payment",
  supply: "fabe.open.supply",
  service: "fabe.open.service",
  documents: "fabe.open.documents",
} as const;
const isOfTerms = (theme: string): theme is keyof typeof byTerms => Object.hasOwn(byTerms, theme);

/** Papers on the product that the largest deal asks for. */
function papers({ dossier, index, list }: FabeParts): string | null {
  const asked = focusDeal(dossier)?.deal.opportunity.productId;
  const product = arguedProducts(dossier).find(({ id }) => id === asked);
  if (!product) return null;
  const found = documentsOf(product, dossier).flatMap(
    ({ passage: { noteId, start } }) =>
      refTo(
        index.knowledge.find((entry) => entry.documentId === noteId && entry.start === start),
        "title",
      ) ?? [],
  );
  return found.length > 0 ? list(found.slice(0, papersShown)) : null;
}

function unansweredClaim(
  section: FabeBuilder,
  { shown: { need }, theme, person, denial }: Unanswered,
  context: FabeParts,
): ClaimId {
  const { index } = context;
  const values = {
    statement: index.ref("need.statement", needRecord(need)),
    person: index.ref("contact.name", `contact:${person.externalId}`),
    owner: index.ref("account.owner"),
    list: theme === "documents" ? papers(context) : null,
    title: denial && refTo(denial.entry, "title"),
    date: denial && refTo(denial.entry, "date"),
    quote: denial?.sentence ?? null,
  };
  const key = isOfTerms(theme) ? byTerms[theme] : "fabe.open.other";
  return (
    section.claim({ kind: "recommendation", key: "fabe.open.denied", values, evidence: [denial?.entry.id] }) ??
    section.claim({ kind: "recommendation", key, values }) ??
    section.claim({ kind: "recommendation", key: "fabe.open.other", values }) ??
    section.claim({ kind: "question", key: "fabe.open.statementBare", values })
  );
}

/** Products argued with that no dated paper of ours proves, and those of which the catalogue says nothing. */
function proofClaims(section: FabeBuilder, context: FabeParts): ClaimId[] {
  const { dossier, index } = context;
  const argued = arguedProducts(dossier);
  const silent = argued.filter(({ feature, advantage, benefit }) => !(feature || advantage || benefit));
  const bare = argued.filter(
    (product) => !silent.includes(product) && documentsOf(product, dossier).length === 0 && !product.evidence,
  );
  const owner = index.ref("account.owner");
  const names = silent.flatMap((product) => productRef(product, context) ?? []);
  const list = names.length > 0 ? context.list(names) : null;
  return [
    ...bare.slice(0, shown).map((product) => {
      const values = { product: productRef(product, context), owner };
      return firstClaim(section, [
        { kind: "recommendation", key: "fabe.open.proof", values },
        { kind: "question", key: "fabe.open.proofBare", values },
      ]);
    }),
    section.claim({ kind: "recommendation", key: "fabe.open.texts", values: { list } }),
  ];
}

/** People of power whose needs nobody has recorded; where there is nobody, who they are. */
function askClaims(section: FabeBuilder, { dossier, index }: FabeParts, isBare: boolean): ClaimId[] {
  const held = new Set(dossier.needs.flatMap(({ holderId }) => holderId ?? []));
  const unasked = dossier.contacts
    .filter(({ id }) => !held.has(id))
    .sort((a, b) => (b.power ?? 0) - (a.power ?? 0))
    .slice(0, peopleShown);
  const ofPeople = unasked.map(({ externalId }) => {
    const record = `contact:${externalId}`;
    const values = { person: index.ref("contact.name", record), title: index.ref("contact.title", record) };
    return section.claim({ kind: "question", key: "fabe.open.person", values });
  });
  if (!isBare) return ofPeople;
  const values = { account: index.account };
  const ofAccount =
    dossier.contacts.length === 0 ? [section.claim({ kind: "question", key: "fabe.open.account", values })] : [];
  return [...ofPeople, ...ofAccount, section.claim({ kind: "question", key: "fabe.open.product", values })];
}

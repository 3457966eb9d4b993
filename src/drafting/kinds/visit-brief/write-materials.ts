import type { Cell } from "#domain/draft";
import type { KnowledgeEntry } from "#domain/evidence";
import { needRecord } from "../../evidence/methods/need-facts.ts";
import { arguedProducts } from "../../evidence/product-texts.ts";
import { refTo } from "../../ledger-index.ts";
import type { ClaimId } from "../../section-builder.ts";
import { productRef } from "../fabe/product-ref.ts";
import { documentsOf } from "../fabe/proof.ts";
import type { VisitBuilder, VisitContext, VisitKey, VisitParts } from "./visit-context.ts";
import type { VisitPlan } from "./visit-plan.ts";

const columns = ["visit.col.document", "visit.col.use"] as const satisfies readonly VisitKey[];
const shown = 5;

type Bring = { entry: KnowledgeEntry; use: () => ClaimId };

/** Dated papers of ours: those that prove an argument, then those on the product that the deal asks for. */
export function writeMaterials(context: VisitContext, plan: VisitPlan) {
  const section = context.section("materials");
  const all = [...proofs(section, context, plan), ...ofProduct(section, context, plan)];
  const first = all.filter(({ entry }, at) => all.findIndex((other) => other.entry.id === entry.id) === at);
  section.table(
    columns,
    first.slice(0, shown).map((bring) => bringRow(section, bring)),
  );
  section.heading("visit.head.missing");
  section.list(...(first.length > 0 ? [] : [missing(section, context, plan)]));
  return section.build();
}

function bringRow(section: VisitBuilder, { entry, use }: Bring): Cell[] {
  const values = { title: refTo(entry, "title"), date: refTo(entry, "date") };
  const what = section.claim({ kind: "fact", key: "visit.document", values });
  return [section.cell(what), section.cell(use())];
}

function proofs(section: VisitBuilder, { index }: VisitParts, { pitches }: VisitPlan): Bring[] {
  return pitches.flatMap(({ proof, person, shown: { need } }) => {
    if (!proof?.sentence) return [];
    const values = {
      person: index.ref("contact.name", `contact:${person.externalId}`),
      statement: index.ref("need.statement", needRecord(need)),
    };
    const use = () => section.claim({ kind: "recommendation", key: "visit.document.use", values });
    return [{ entry: proof.entry, use }];
  });
}

function ofProduct(section: VisitBuilder, context: VisitParts, { focus }: VisitPlan): Bring[] {
  const { dossier, index } = context;
  const product = arguedProducts(dossier).find(({ id }) => id === focus?.deal.opportunity.productId);
  if (!product || !focus) return [];
  const values = { product: productRef(product, context), deal: index.ref("opportunity.name", focus.record) };
  return documentsOf(product, dossier).flatMap(({ passage: { noteId, start }, isListed }) => {
    const entry = index.knowledge.find((one) => one.documentId === noteId && one.start === start);
    const use = () => section.claim({ kind: "recommendation", key: "visit.document.deal", values });
    return entry && isListed ? [{ entry, use }] : [];
  });
}

function missing(section: VisitBuilder, context: VisitParts, { focus }: VisitPlan): ClaimId {
  const { dossier, index } = context;
  const products = arguedProducts(dossier);
  const product = products.find(({ id }) => id === focus?.deal.opportunity.productId) ?? products[0];
  if (!product) {
    return section.claim({ kind: "question", key: "visit.document.profile", values: { account: index.account } });
  }
  const values = { product: productRef(product, context), owner: index.ref("account.owner") };
  return (
    section.claim({ kind: "recommendation", key: "visit.document.none", values }) ??
    section.claim({ kind: "question", key: "visit.document.noneBare", values })
  );
}

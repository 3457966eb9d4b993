import type { Cell } from "#domain/draft";
import type { FactEntry } from "#domain/evidence";
import type { CompetitorPosition } from "#domain/opportunity";
import type { Product } from "#domain/product";
import { arguedProducts } from "../../evidence/product-texts.ts";
import { rivalRecord } from "../../evidence/rival-facts.ts";
import type { FactPath } from "../../fact-words.ts";
import { factorRef, refTo } from "../../ledger-index.ts";
import { themeOf } from "../../parts/need-themes.ts";
import { whomToAsk } from "../../parts/whom.ts";
import type { ClaimId } from "../../section-builder.ts";
import { type Focus, focusDeal } from "../spin/focus-deal.ts";
import type { FabeBuilder, FabeContext, FabeKey, FabeParts } from "./fabe-context.ts";
import type { Pitch } from "./pitch.ts";
import { productRef } from "./product-ref.ts";
import { proofOf } from "./proof.ts";
import { tellingWords } from "./word-overlap.ts";
import { proofClaim } from "./write-pitch.ts";

const columns = [
  "fabe.col.rival",
  "fabe.col.point",
  "fabe.col.proof",
  "fabe.col.check",
] as const satisfies readonly FabeKey[];
const rivalsShown = 2;
/** Points of 100 by which a score has to be ahead to be worth a word. */
const worthSaying = 5;

/** What sets us apart from each named competitor: by the scores of the deal, and by what the product's papers prove. */
export function writeUnique(context: FabeContext, pitches: readonly Pitch[]) {
  const section = context.section("unique");
  const focus = focusDeal(context.dossier);
  const rivals = focus?.deal.opportunity.competitors.slice(0, rivalsShown) ?? [];
  if (!focus || rivals.length === 0) {
    section.paragraph(noRival(section, focus, context));
    return section.build();
  }
  section.list(...rivals.flatMap((rival) => scoreClaims(section, rival, focus, context)));
  section.table(columns, pointRows(section, rivals, focus, { context, pitches }));
  return section.build();
}

function noRival(section: FabeBuilder, focus: Focus | null, { index }: FabeParts): ClaimId {
  const values = { deal: focus && index.ref("opportunity.name", focus.record), account: index.account };
  return section.claim({ kind: "question", key: focus ? "fabe.usp.noRival" : "fabe.usp.noDeal", values });
}

/** The relationship is no selling point. */
const elements = ["solution", "delivery", "commercial"] as const;
const elementsShown = 2;
const rivalPaths = {
  solution: "rival.solution",
  commercial: "rival.commercial",
  delivery: "rival.delivery",
} as const satisfies Record<(typeof elements)[number], FactPath>;

function scoreClaims(section: FabeBuilder, rival: CompetitorPosition, focus: Focus, context: FabeParts): ClaimId[] {
  const { index, scoreWord } = context;
  const { deal, called, record } = focus;
  const score = index.score("win-rate", called);
  const named = index
    .facts("opportunity.competitor", record)
    .find(({ value }) => "value" in value && value.value === rival.name);
  const frame = { deal: index.ref("opportunity.name", record), rival: named ? `{{${named.id}}}` : null };
  const theirs = (element: (typeof elements)[number]) =>
    index.fact(rivalPaths[element], rivalRecord(deal.opportunity, rival));
  const rated = elements.filter((element) => rival[element] !== undefined && theirs(element));
  const points = (element: string) => score?.score.factors.find(({ id }) => id === element)?.points ?? 0;
  const lead = (element: (typeof elements)[number]) => points(element) - (rival[element] ?? 0);
  const ahead = rated
    .filter((element) => lead(element) >= worthSaying)
    .sort((a, b) => lead(b) - lead(a))
    .slice(0, elementsShown);
  if (rated.length === 0) return [section.claim({ kind: "question", key: "fabe.usp.unrated", values: frame })];
  if (ahead.length === 0 || !score) {
    const evidence = [score?.id, ...rated.map((element) => theirs(element)?.id)];
    return [section.claim({ kind: "inference", key: "fabe.usp.none", values: frame, evidence })];
  }
  return ahead.map((element) => {
    const values = {
      ...frame,
      element: scoreWord(`factor.win-rate.${element}`),
      ours: factorRef(score, element, "points"),
      theirs: `{{${theirs(element)?.id}}}`,
    };
    return section.claim({ kind: "fact", key: "fabe.usp.ahead", values });
  });
}

type Given = { context: FabeParts; pitches: readonly Pitch[] };

/** One point per rival: of the product asked for, then of those argued with, where a paper proves it. */
function pointRows(section: FabeBuilder, rivals: readonly CompetitorPosition[], focus: Focus, given: Given): Cell[][] {
  const points = provenPoints(focus, given);
  return rivals.flatMap(({ name }, at): Cell[][] => {
    const point = points[at];
    return point ? [pointRow(section, { name, at }, focus, point, given)] : [];
  });
}

type Point = { product: Product; text: FactEntry; proof: Pitch["proof"] };

function provenPoints({ deal }: Focus, { context, pitches }: Given): Point[] {
  const { dossier, index } = context;
  const asked = arguedProducts(dossier).filter(({ id }) => id === deal.opportunity.productId);
  const products = [...new Set([...asked, ...pitches.map(({ product }) => product)])];
  return products.flatMap((product) => {
    return index.facts("product.advantage", `product:${product.externalId}`).map((text) => {
      const said = text.value.type === "text" ? text.value.value : "";
      const sought = { words: tellingWords(said), theme: themeOf(said), entries: index.knowledge };
      return { product, text, proof: proofOf(product, dossier, sought) };
    });
  });
}

function pointRow(
  section: FabeBuilder,
  { name, at }: { name: string; at: number },
  { deal, record }: Focus,
  { product, text, proof }: Point,
  { context }: Given,
): Cell[] {
  const { index, dossier } = context;
  const named = index
    .facts("opportunity.competitor", record)
    .find(({ value }) => "value" in value && value.value === name);
  const judge = whomToAsk(deal, { roles: ["E", "S"], audiences: ["technical"] }, dossier);
  const values = {
    person: judge && index.ref("contact.name", `contact:${judge.externalId}`),
    account: index.account,
    product: productRef(product, context),
    text: refTo(text),
  };
  const rival = named ? `{{${named.id}}}` : null;
  const test =
    (at > 0 ? section.claim({ kind: "recommendation", key: "fabe.usp.public", values: { rival } }) : null) ??
    section.claim({ kind: "recommendation", key: "fabe.usp.test", values }) ??
    section.claim({ kind: "recommendation", key: "fabe.usp.testBare", values });
  return [
    section.cell(section.claim({ kind: "fact", key: "cell", values: { value: rival } })),
    section.cell(section.claim({ kind: "inference", key: "fabe.usp.point", values })),
    section.cell(proofClaim(section, { product, proof }, context)),
    section.cell(test),
  ];
}

import type { Contact } from "#domain/contact";
import type { KnowledgeEntry } from "#domain/evidence";
import type { Product } from "#domain/product";
import type { Dossier } from "../../dossier.ts";
import { openDossiers } from "../../evidence/deals.ts";
import { type ShownNeed, shownNeeds } from "../../evidence/methods/shown-needs.ts";
import { boughtProducts } from "../../evidence/product-facts.ts";
import { arguedProducts, partsOf } from "../../evidence/product-texts.ts";
import { type Audience, audienceOf } from "../../parts/audience.ts";
import { type NeedTheme, speaksOf, themeOf } from "../../parts/need-themes.ts";
import { rolesIn } from "../../parts/whom.ts";
import { quotableSentences } from "../../quotes/quotable-sentences.ts";
import { denies, documentsOf, type Proof, proofOf } from "./proof.ts";
import { overlap, rareWords, type TellingWords, tellingWords } from "./word-overlap.ts";

/** One argument: a need of one person, the product that answers it, and what proves it. */
export type Pitch = {
  shown: ShownNeed;
  person: Contact;
  audience: Audience;
  theme: NeedTheme;
  /** Words of the need by which features and proofs are chosen. */
  words: TellingWords;
  product: Product;
  proof: Proof | null;
};

/** A need with its holder that no product of ours answers, and the paper of ours that says so. */
export type Unanswered = Pick<Pitch, "shown" | "theme"> & { person: Contact; denial: Proof | null };

export type Pitches = { pitches: Pitch[]; unanswered: Unanswered[] };

/** What terms, money, dates or people answer, not a product. */
const ofTerms: readonly NeedTheme[] = ["price", "payment", "supply", "service"];
/** Themes of which a product's own words may speak. */
const ofProducts: readonly NeedTheme[] = ["fit", "upkeep", "reliability", "performance"];
/** A product is proposed only where its own words or documents bear on the need. */
const leastFit = 2;
/** The same where the holder's own deal asks for the product and the need was stated openly. */
const leastAsked = 1.5;
/** The least that one sentence has to have in common with the need; a like name alone is chance. */
const leastLink = 1;
const pitchesShown = 6;
const perPerson = 2;

/** Needs of the organisation, holder by holder; a hypothesis is nothing to argue from. */
export function findPitches(dossier: Dossier, entries: readonly KnowledgeEntry[]): Pitches {
  const needs = shownNeeds(dossier).flatMap((shown) =>
    shown.holder && shown.need.kind === "organisation" && shown.held !== "hypothesis"
      ? [{ shown, person: shown.holder }]
      : [],
  );
  const judged = needs.map(({ shown, person }) => judge(shown, person, dossier, entries));
  const pitches = judged.flatMap((one) => ("product" in one ? [one] : []));
  const few = pitches.filter(
    ({ person }, at) => pitches.slice(0, at).filter((other) => other.person.id === person.id).length < perPerson,
  );
  const unanswered = judged.flatMap((one) => ("product" in one ? [] : [one]));
  return {
    pitches: few.slice(0, pitchesShown),
    unanswered: unanswered.filter(({ shown }) => shown.need.layer === "explicit"),
  };
}

function judge(
  shown: ShownNeed,
  person: Contact,
  dossier: Dossier,
  entries: readonly KnowledgeEntry[],
): Pitch | Unanswered {
  const { statement } = shown.need;
  const said = shown.quote?.text ?? "";
  const text = `${statement} ${said}`;
  const theme = themeOf(statement) === "other" ? themeOf(said) : themeOf(statement);
  const words = rareWords(needWords(statement, said), productTexts(dossier));
  const need = { text, theme, words, isOpen: shown.need.layer === "explicit" };
  const bought = boughtProducts(dossier);
  const [best] = arguedProducts(dossier)
    .map((product) => ({ product, fits: fitOf(product, need, person, dossier) }))
    .filter(({ fits }) => fits > 0)
    .sort((a, b) => b.fits - a.fits || Number(bought.has(b.product.id)) - Number(bought.has(a.product.id)));
  const denial = denialOf(tellingWords(statement), entries);
  if (!best || ofTerms.includes(theme) || denial) return { shown, person, theme, denial };
  const { product } = best;
  const audience = audienceOf(person, rolesIn(person, null, dossier)) ?? "user";
  const told = tellingWords([statement, ...bearingParts(product, { theme, words })].join(" "));
  return {
    shown,
    person,
    audience,
    theme,
    words,
    product,
    proof: proofOf(product, dossier, { words: told, theme, entries }),
  };
}

/** Words of the statement; where the quotation is in the other language, its plain words too, for papers are in either. */
function needWords(statement: string, said: string): TellingWords {
  const plain = [...tellingWords(said)].filter(([word]) => !/\d/.test(word));
  return new Map([...(isHan(statement) === isHan(said) ? [] : plain), ...tellingWords(statement)]);
}

/** Words in common from which a list that denies something is about the need. */
const aboutIt = 2;

function denialOf(words: TellingWords, entries: readonly KnowledgeEntry[]): Proof | null {
  const found = entries.flatMap((entry) =>
    quotableSentences(entry.text)
      .filter((sentence) => denies.test(sentence) && overlap(words, sentence) >= aboutIt)
      .map((sentence) => ({ entry, sentence })),
  );
  return found[0] ?? null;
}

const isHan = (text: string) => /\p{Script=Han}/u.test(text);

/** All that we have written of each product. */
function productTexts(dossier: Dossier): string[] {
  return arguedProducts(dossier).map((product) => {
    const papers = documentsOf(product, dossier).map(({ passage }) => `${passage.title} ${passage.text}`);
    return [product.feature, product.advantage, product.benefit, ...papers].join(" ");
  });
}

type Need = { text: string; theme: NeedTheme; words: TellingWords; isOpen: boolean };

/**
 * How well a product answers a need: named in it 6, words of its name and series at most 1.5, and the one sentence that
 * bears most on it: by the weight of the words in common, and 1 where a sentence of the catalogue speaks of the theme. A
 * deal of the holder that asks for the product adds 0.5 where the need was stated openly, else 0.1. 0 below the least.
 */
function fitOf(product: Product, need: Need, person: Contact, dossier: Dossier): number {
  const { text, words, isOpen } = need;
  const names = [product.name, ...product.aliases];
  const isNamed = isNamedBy(product, text);
  const alike = Math.min(1.5, overlap(words, [...names, product.series].join(" ")));
  const link = Math.max(ownLink(product, need), documentLink(product, need, dossier));
  const asked = openDossiers(dossier).some(
    (deal) => deal.opportunity.productId === product.id && rolesIn(person, deal, dossier).length > 0,
  );
  const bears = (isNamed ? 6 : 0) + (link < leastLink ? 0 : alike + link);
  const fits = bears + (asked ? (isOpen ? 0.5 : 0.1) : 0);
  const enough = asked && isOpen ? leastAsked : leastFit;
  return bears > 0 && fits >= enough ? fits : 0;
}

function isNamedBy({ name, aliases }: Product, text: string): boolean {
  return [name, ...aliases].some((one) => one.length > 2 && text.includes(one));
}

/** True where the need or the words behind it name the product. */
export function isNamedIn(product: Product, { need, quote }: ShownNeed): boolean {
  return isNamedBy(product, `${need.statement} ${quote?.text ?? ""}`);
}

/** What the catalogue says of the product that bears on the need: what a paper has to prove. */
function bearingParts(product: Product, { theme, words }: Pick<Need, "theme" | "words">): string[] {
  const parts = (["feature", "advantage", "benefit"] as const).flatMap((text) => partsOf(product, text));
  return parts.filter((part) => overlap(words, part) > 0 || speaksOf(part, theme));
}

function ownLink(product: Product, { theme, words }: Need): number {
  const parts = (["feature", "advantage", "benefit"] as const).flatMap((text) => partsOf(product, text));
  const spoken = ofProducts.includes(theme);
  return Math.max(0, ...parts.map((part) => overlap(words, part) + (spoken && speaksOf(part, theme) ? 1 : 0)));
}

const sentencesOf = (text: string) => text.split(/[\n。；;]|(?<=\.)\s/);

/** Title and best sentence of a document; half a point more where the catalogue names it as proof of this very product. */
function documentLink(product: Product, { words }: Need, dossier: Dossier): number {
  const links = documentsOf(product, dossier).map(({ passage, isListed }) => {
    const best = Math.max(
      0,
      ...sentencesOf(passage.text).map((sentence) => (denies.test(sentence) ? 0 : overlap(words, sentence))),
    );
    const both = overlap(words, passage.title) + best;
    return both > 0 ? both + (isListed ? 0.5 : 0) : 0;
  });
  return Math.max(0, ...links);
}

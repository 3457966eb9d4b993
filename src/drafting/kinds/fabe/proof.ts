import type { KnowledgeEntry } from "#domain/evidence";
import type { Passage } from "#domain/note";
import type { Product } from "#domain/product";
import type { Dossier } from "../../dossier.ts";
import { type NeedTheme, speaksOf } from "../../parts/need-themes.ts";
import { quotableSentences } from "../../quotes/quotable-sentences.ts";
import { overlap, type TellingWords } from "./word-overlap.ts";

/** A dated document of ours about a product, and the sentence of it that bears on a need; null where none does. */
export type Proof = { entry: KnowledgeEntry; sentence: string | null };

const namesOf = ({ name, aliases, externalId }: Product) =>
  [name, ...aliases, externalId].filter((one) => one.length > 2);

export type OwnDocument = {
  passage: Passage;
  /** True where the catalogue names it as proof of the product; else it speaks of the product by name. */
  isListed: boolean;
};

/** Dated documents about a product, those that the catalogue lists first. */
export function documentsOf(product: Product, { knowledge }: Pick<Dossier, "knowledge">): OwnDocument[] {
  const listed = product.evidence ?? "";
  const isListed = ({ externalId, title }: Passage) =>
    new RegExp(`(?<![\\w-])${escaped(externalId)}(?![\\w-])`).test(listed) ||
    codesIn(title).some((code) => listed.includes(code));
  const speaks = ({ title, text }: Passage) =>
    namesOf(product).some((name) => title.includes(name) || text.includes(name));
  const dated = knowledge
    .filter(({ date }) => date !== null)
    .map((passage) => ({ passage, isListed: isListed(passage) }));
  return [...dated.filter((one) => one.isListed), ...dated.filter((one) => !one.isListed && speaks(one.passage))];
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** Report numbers: letters, dashes and at least four digits. */
const codesIn = (title: string) => title.match(/[A-Z]{2,}[-A-Z]*-\d[\d-]{3,}/g) ?? [];

type Wanted = { words: TellingWords; theme: NeedTheme; entries: readonly KnowledgeEntry[] };

/** Weight of the words in common from which a sentence is about the point to be proved. */
const bearsOnIt = 1;

/** The document that bears most on a point, with its best sentence; the first one, without a sentence, where none does. */
export function proofOf(product: Product, dossier: Dossier, { words, theme, entries }: Wanted): Proof | null {
  const others = dossier.products.filter(({ id }) => id !== product.id).flatMap(namesOf);
  const found = documentsOf(product, dossier).flatMap(({ passage }) => {
    const entry = entries.find(({ documentId, start }) => documentId === passage.noteId && start === passage.start);
    return entry ? [{ entry, ...bestSentence(entry.text, { words, theme, own: namesOf(product), others }) }] : [];
  });
  const [best] = found.sort((a, b) => b.weight - a.weight);
  return best ? { entry: best.entry, sentence: best.weight >= bearsOnIt ? best.sentence : null } : null;
}

type Sought = { words: TellingWords; theme: NeedTheme; own: readonly string[]; others: readonly string[] };
/** That we do not have something, in the words of a list of ours. */
export const denies =
  /\bno\b.{1,40}\b(exists?|available|yet)\b|\bnot (yet )?(available|certified|tested|registered|approved)|尚无|暂无|还没有|未取得|未通过|没有(证书|报告|认证)/i;

const lineMark = /^\s*(?:[-*•]|\d+\.)\s+/;
/** What was tested and how says nothing of how it came out. */
const aboutTheTest = /检测对象|样品|抽取|方法|试样|不公开|保密|withheld|sampled|specimen|method|not in yet|约定/i;

/** A sentence with a figure that says how the product did; none that speaks of another product only. */
function bestSentence(
  text: string,
  { words, theme, own, others }: Sought,
): { sentence: string | null; weight: number } {
  const sentences = text
    .split("\n")
    .flatMap((line) => quotableSentences(line.replace(lineMark, "")))
    .filter((sentence) => /\d/.test(sentence) && !aboutTheTest.test(sentence) && !denies.test(sentence))
    .filter(
      (sentence) => own.some((name) => sentence.includes(name)) || !others.some((name) => sentence.includes(name)),
    );
  const weighed = sentences.map((sentence) => ({
    sentence,
    weight:
      overlap(words, sentence) +
      (speaksOf(sentence, theme) ? 1 : 0) +
      (own.some((name) => sentence.includes(name)) ? 0.5 : 0),
  }));
  const [best] = weighed.sort((a, b) => b.weight - a.weight);
  return best ?? { sentence: null, weight: 0 };
}

import type { ClaimKind } from "#domain/claim";
import type { Section } from "#domain/draft";
import type { Finding } from "#domain/finding";
import type { Lang } from "#domain/lang";
import type { Dossier } from "./dossier.ts";
import type { DraftMaterial } from "./draft-context.ts";
import type { NoteSentence } from "./quotes/note-sentences.ts";

/** One column of a table that a model may write. */
export type WrittenColumn = {
  /** Its name in the model's answer: `question`. */
  id: string;
  kind: ClaimKind;
  /** True where the template's cell stays in a row that the template has: names, quotations, documents. */
  isFixed?: boolean;
};

/**
 * A section whose one table is written by the model too: it may word the template's rows anew and add rows of its own.
 * Columns are those of the template's first table, in order.
 */
export type WrittenTable = {
  columns: readonly WrittenColumn[];
  /** Rows there may be in all; new rows beyond it are not taken. Without it the model adds none. */
  mostRows?: number;
  /** The section to whose claims a row has to point: a new row names the claim it builds on, in its first cell. */
  buildsOn?: string;
};

/** A draft, finished or in the making, and what it was written from. */
export type LintInput = DraftMaterial & { sections: readonly Section[] };

/** All that the pipeline and the writers need to know of a kind of draft. */
export type KindDefinition = {
  title: (lang: Lang, accountName: string) => string;
  /** In reading order. */
  sectionIds: readonly string[];
  /** Every section by rule, in reading order. */
  byTemplate: (material: DraftMaterial) => Section[];
  /** What notes this kind has to quote beyond what a search found; it stands in the ledger after all other passages. */
  passages?: (dossier: Dossier) => NoteSentence[];
  /** Sections with a table that a model writes, by id; elsewhere tables are the template's. */
  tables?: Readonly<Record<string, WrittenTable>>;
  /** Sections that are written when another one stands, because they build on it: section → the one before. */
  after?: Readonly<Record<string, string>>;
  /**
   * What the method asks of a draft of this kind, whoever wrote it. Findings have the code `lint`; a claim with one that
   * blocks goes back to the model, or is left out.
   */
  lint: (input: LintInput) => Finding[];
};

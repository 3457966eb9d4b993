import type { Section } from "#domain/draft";
import type { Lang } from "#domain/lang";
import type { WriteRequest } from "./writer.ts";

/** All that the pipeline and the writers need to know of a kind of draft. */
export type KindDefinition = {
  title: (lang: Lang, accountName: string) => string;
  /** Every section by rule, in reading order. */
  byTemplate: (request: Pick<WriteRequest, "dossier" | "ledger" | "prepared" | "lang">) => Section[];
};

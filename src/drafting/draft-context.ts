import type { DecisionRole } from "#domain/contact";
import type { Lang } from "#domain/lang";
import type { Dossier } from "./dossier.ts";
import type { DraftKey } from "./draft-words.ts";
import type { VisitLevel } from "./evidence/activity-facts.ts";
import { findGaps } from "./gaps/find-gaps.ts";
import type { Gap } from "./gaps/gap.ts";
import { createLedgerIndex, type LedgerIndex } from "./ledger-index.ts";
import { createQuoteFinder, type QuoteFinder } from "./quotes/quote-finder.ts";
import { createRender } from "./render-source.ts";
import { scoreWords } from "./score-words.ts";
import { createSectionBuilder, type SectionBuilder } from "./section-builder.ts";
import type { WriteRequest } from "./writer.ts";

/** What parts of a section are written from. `Own`: keys of the kind's own words, beside those that all kinds share. */
export type DraftContext<Own extends string = never> = {
  dossier: Dossier;
  index: LedgerIndex;
  /** Heaviest first. */
  gaps: readonly Gap[];
  lang: Lang;
  /** Word of the scoring catalogue; the key itself where it has none. */
  scoreWord: (key: string) => string;
  roleWord: (role: DecisionRole) => string;
  /** The sentence of a key, references and all, to stand inside another. */
  say: (key: DraftKey | Own, values?: Record<string, string>) => string;
  /** Several words as one. */
  list: (words: readonly string[]) => string;
  quotes: () => QuoteFinder;
};

/** The same for a whole kind of draft: what opens its sections. */
export type KindContext<Own extends string, SectionId extends string> = DraftContext<Own> & {
  section: (id: SectionId) => SectionBuilder<DraftKey | Own>;
};

export type DraftMaterial = Pick<WriteRequest, "dossier" | "ledger" | "prepared" | "lang">;

type KindWords<Own extends string, SectionId extends string> = {
  /** Shared words and the kind's own. */
  words: (lang: Lang, key: DraftKey | Own, values?: Record<string, string>) => string;
  titleKey: (id: SectionId) => DraftKey | Own;
};

export function createKindContext<Own extends string, SectionId extends string>(
  { dossier, ledger, prepared, lang }: DraftMaterial,
  { words, titleKey }: KindWords<Own, SectionId>,
): KindContext<Own, SectionId> {
  const index = createLedgerIndex(ledger);
  const render = createRender(prepared, lang);
  const scoreWord = (key: string) => scoreWords(lang, key);
  const say = (key: DraftKey | Own, values?: Record<string, string>) => words(lang, key, values);
  const roleWord = (role: DecisionRole) => say(`label.role.${role}`);
  const unknown = say("label.unknown");
  const list = (items: readonly string[]) => items.join(scoreWord("join.list"));
  const levelWord = (level: VisitLevel) => say(`label.level.${level}`);
  const ownNames = new Set([...index.facts("account.name"), ...index.facts("account.shortName")].map(({ id }) => id));
  return {
    dossier,
    index,
    lang,
    scoreWord,
    roleWord,
    say,
    list,
    gaps: findGaps({ dossier, index, say, list, scoreWord, levelWord, roleWord }),
    quotes: () => createQuoteFinder(dossier, index),
    section: (id) => createSectionBuilder({ id, title: say(titleKey(id)), unknown, ownNames }, say, render),
  };
}

import type { DecisionRole } from "#domain/contact";
import type { Section } from "#domain/draft";
import type { LedgerEntry } from "#domain/evidence";
import type { Lang } from "#domain/lang";
import type { PreparedLedger } from "#grounding/ledger/prepare-ledger";
import type { Dossier } from "../../dossier.ts";
import type { VisitLevel } from "../../evidence/activity-facts.ts";
import { createLedgerIndex, type LedgerIndex } from "../../ledger-index.ts";
import { createQuoteFinder, type QuoteFinder } from "../../quotes/quote-finder.ts";
import { createRender } from "../../render-source.ts";
import { scoreWords } from "../../score-words.ts";
import { createSectionBuilder, type SectionBuilder } from "../../section-builder.ts";
import { findGaps } from "./gaps/find-gaps.ts";
import type { Gap } from "./gaps/gap.ts";
import { type PlanKey, planWords } from "./plan-words.ts";
import type { PlanSectionId } from "./section-ids.ts";

/** What every section of an account plan is written from. */
export type PlanContext = {
  dossier: Dossier;
  index: LedgerIndex;
  /** Heaviest first. */
  gaps: readonly Gap[];
  lang: Lang;
  /** Word of the scoring catalogue; the key itself where it has none. */
  scoreWord: (key: string) => string;
  roleWord: (role: DecisionRole) => string;
  /** The sentence of a key, references and all, to stand inside another. */
  say: (key: PlanKey, values?: Record<string, string>) => string;
  /** Several words as one. */
  list: (words: readonly string[]) => string;
  quotes: () => QuoteFinder;
  section: (id: PlanSectionId) => SectionBuilder<PlanKey>;
};

export type WriteSection = (context: PlanContext) => Section;

export type PlanRequest = { dossier: Dossier; ledger: readonly LedgerEntry[]; prepared: PreparedLedger; lang: Lang };

export function createPlanContext({ dossier, ledger, prepared, lang }: PlanRequest): PlanContext {
  const index = createLedgerIndex(ledger);
  const render = createRender(prepared, lang);
  const scoreWord = (key: string) => scoreWords(lang, key);
  const say = (key: PlanKey, values?: Record<string, string>) => planWords(lang, key, values);
  const roleWord = (role: DecisionRole) => say(`label.role.${role}`);
  const unknown = say("label.unknown");
  const list = (words: readonly string[]) => words.join(scoreWord("join.list"));
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
    section: (id) => createSectionBuilder({ id, title: say(`section.${id}`), unknown, ownNames }, say, render),
  };
}

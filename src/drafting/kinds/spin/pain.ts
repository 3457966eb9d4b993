import type { Contact } from "#domain/contact";
import type { OpportunityDossier } from "../../dossier.ts";
import type { Reference } from "../../ledger-index.ts";
import type { Audience } from "../../parts/audience.ts";
import type { NeedTheme } from "../../parts/need-themes.ts";
import type { ClaimId } from "../../section-builder.ts";
import type { SpinBuilder, SpinKey } from "./spin-context.ts";

/** One question as a catalogue key with the values it names. */
export type Said = { key: SpinKey; values: Readonly<Record<string, Reference>>; evidence?: readonly (string | null)[] };

/** The three questions that lead from trouble to what a remedy is worth. */
export type ThreeQuestions = { problem: Said; implication: Said; payoff: Said };

/** How a question ends: by what it is about, or by the post of whoever is asked. */
export type Tail = NeedTheme | `as.${Audience}`;

type Trouble = {
  /** The gap, quotation or score behind the problem question. */
  why: (section: SpinBuilder) => ClaimId;
  /** What the later questions follow from. */
  follows: Said;
  theme: NeedTheme;
  /** Null where nobody fitting is known; then the question is who it would be. */
  person: Contact | null;
  audience: Audience;
  deal: OpportunityDossier | null;
};

/** Something that may hurt the customer, before it is settled how each question ends. */
export type PainDraft = Trouble & { ask: (tail: Tail) => ThreeQuestions };

/** Something that hurts the customer, and what to ask about it. */
export type Pain = Trouble & ThreeQuestions;

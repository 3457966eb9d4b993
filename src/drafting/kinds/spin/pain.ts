import type { Contact } from "#domain/contact";
import type { OpportunityDossier } from "../../dossier.ts";
import type { Reference } from "../../ledger-index.ts";
import type { Audience } from "../../parts/audience.ts";
import type { NeedTheme } from "../../parts/need-themes.ts";
import type { ClaimId } from "../../section-builder.ts";
import type { SpinBuilder, SpinKey } from "./spin-context.ts";

/** One question as a catalogue key with the values it names. */
export type Said = { key: SpinKey; values: Readonly<Record<string, Reference>>; evidence?: readonly (string | null)[] };

/** Something that hurts the customer, and the three questions that lead from it to what a remedy is worth. */
export type Pain = {
  problem: Said;
  implication: Said;
  payoff: Said;
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

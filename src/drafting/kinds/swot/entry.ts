import type { DraftKey } from "../../draft-words.ts";
import type { Gap } from "../../gaps/gap.ts";
import type { ClaimId, ClaimInput, SectionBuilder } from "../../section-builder.ts";
import type { SwotKey } from "./swot-words.ts";

export const quadrants = ["strengths", "weaknesses", "opportunities", "threats"] as const;
export type Quadrant = (typeof quadrants)[number];
export type SwotBuilder = SectionBuilder<DraftKey | SwotKey>;
export type SwotInput = ClaimInput<DraftKey | SwotKey>;

/** One line of the four lists, before it is written. */
export type Entry = {
  quadrant: Quadrant;
  /** How much it matters, on the scale of gaps (26–75): the largest comes first. */
  weight: number;
  /** Says it; null where the evidence lacks a value. */
  state: (section: SwotBuilder) => ClaimId;
  /** The same as a clause inside another sentence, and what answers it: to lean on, to reach, to mend. */
  clause: string | null;
  use: string | null;
  /** Deal it belongs to. */
  dealRecord: string | null;
  /** The gap behind it, for owner, day and first step. */
  gap: Gap | null;
  /** First step where no gap has one. */
  step: SwotInput | null;
  /** Names by which the notes speak of it. */
  names: readonly string[];
};

/** An entry as it stands in the draft. */
export type PlacedEntry = Entry & { code: string; claim: string };

import type { Claim, ClaimKind } from "#domain/claim";
import type { Finding, FindingCode } from "#domain/finding";
import type { Lang } from "#domain/lang";
import type { Citation } from "../citations.ts";
import type { GroundingKey } from "../grounding-text.ts";
import type { PreparedEntry, PreparedLedger } from "../ledger/prepare-ledger.ts";
import type { NameMention } from "../names/find-names.ts";
import type { ClaimScope } from "../split-claims.ts";
import type { FoundValue, Value } from "../values/value.ts";

/** A claim as the checks see it. Offsets in findings are into `text`. */
export type CheckedText = {
  text: string;
  kind: ClaimKind;
  scope: ClaimScope;
  /** Ids it cites, existing or not. */
  evidence: readonly string[];
  /** Where it cites them, when it does so in its own text. */
  citations: readonly Citation[];
  /** Values in `text`, those inside known names left out. */
  values: readonly FoundValue[];
  /** Who and what of the ledger it names. */
  names: readonly NameMention[];
  origin?: Claim["origin"];
  /** It shares its evidence with the other cells of its table row, each of which tells a part. */
  shared?: boolean;
  /** Results of the calculations in its source. */
  calculated?: readonly Value[];
};

/** The ledger as one claim sees it: what it cites, and all that belongs to the account. */
export type CheckContext = {
  ledger: PreparedLedger;
  lang: Lang;
  cited: readonly PreparedEntry[];
  own: readonly PreparedEntry[];
};

/** A finding before words are put to it; `message` picks the sentence among those of its code. */
export type RawFinding = {
  code: FindingCode;
  severity: Finding["severity"];
  start: number;
  end: number;
  message: GroundingKey;
  nearest: readonly string[];
  expected?: string;
  /** The id or name the sentence speaks of. */
  subject?: string;
};

/** One of the checks of `20-drafting-and-grounding.md §5`. */
export type Check = (claim: CheckedText, context: CheckContext) => RawFinding[];

import type { Day } from "#domain/day";
import type { interactionLevels } from "#domain/interaction";
import type { ChecklistAnswer } from "#domain/opportunity";
import type { RiskId } from "./risks-config.ts";

/** Records a fact rests on, as `contact:C-7`. */
type Evidence = { evidence?: readonly string[] | undefined };

/**
 * What the checks look at. A member left out is not known, which is neither raised nor clear; an empty list says
 * that somebody looked and there is nothing.
 */
export type RiskFacts = {
  /** Flags of the deal's decision chain (`10-method.md §9`). */
  chain?: ({ flags: readonly string[] } & Evidence) | undefined;
  /** KR levels 1–5 now and at the last rating before. */
  kr?: readonly { contactId: string; level: number | null; previousLevel: number | null }[] | undefined;
  /** Levels of the visit cadence (`10-method.md §13`); null where no visit is planned or nothing can be told. */
  visits?:
    | readonly ({ level: (typeof interactionLevels)[number]; daysOverdue: number | null } & Evidence)[]
    | undefined;
  /** Day of the last note; null where there is none at all. */
  notes?: ({ lastOn: Day | null } & Evidence) | undefined;
  /** Records that plans rest on, with the day each was last observed. */
  keyData?: readonly { ref: string; observedOn: Day }[] | undefined;
  commercial?:
    | ({
        /** Whether the deal has reached a late stage; null or left out: judged by the close date. */
        late?: boolean | null | undefined;
        closeOn?: Day | null | undefined;
        budgetConfirmed?: ChecklistAnswer | undefined;
        pricePositionKnown?: ChecklistAnswer | undefined;
        paymentTermsAccepted?: ChecklistAnswer | undefined;
      } & Evidence)
    | undefined;
  /** Orders with the claims made on them in minor units; null where claims are not recorded. */
  orders?: readonly { id: string; date: Day; claimsMinor: number | null }[] | undefined;
  /** Whether a reference can be shown; our share of the customer's market in percent points. */
  brand?:
    | ({ referenceAvailable?: ChecklistAnswer | undefined; marketSharePercent?: number | undefined } & Evidence)
    | undefined;
  /** `planOn`: day of the plan or draft that covers the deal, null where there is none, left out where not known. */
  negotiation?: ({ negotiating?: boolean | null | undefined; planOn?: Day | null | undefined } & Evidence) | undefined;
  /** Our share of the customer's wallet over time, percent points. */
  walletShares?: readonly ({ on: Day; percent: number } & Evidence)[] | undefined;
  /** Suppliers of what we sell with their present shares, ours among them, percent points of together at most 100. */
  suppliers?: readonly ({ name: string; percent: number } & Evidence)[] | undefined;
  /** Last time a role holder left or came or roles changed, null where none did; `lookedOn`: chain reviewed since. */
  chainChange?: ({ changedOn: Day | null; lookedOn?: Day | null | undefined } & Evidence) | undefined;
};

/** What a person says of one check: yes or partly raises it, no clears it, unknown says nothing. */
export type StatedRisk = { risk: RiskId; answer: ChecklistAnswer; observedOn: Day | null } & Evidence;

export type RisksInput = {
  accountId: string;
  asOf: Day;
  /** Owner of the account; null where nobody is named. */
  ownerName: string | null;
  /** The deal the facts are about; null where there is none, so that its checks do not apply. */
  opportunity: { id: string; ownerName: string | null } | null;
  facts: RiskFacts;
  /** Any number for one check: the newest counts. */
  stated: readonly StatedRisk[];
};

import type { z } from "zod";
import type { Day } from "#domain/day";
import type {
  busFactorView,
  cadenceView,
  calendarView,
  decisionChainView,
  dossierView,
  erView,
  falseKeyView,
  goalsView,
  icebergView,
  leverView,
  matchView,
  orLevelView,
  rfmView,
  risksView,
  scorecardView,
  whiteSpaceView,
  winRateView,
} from "./coaching-views.ts";

/** An open deal with what was scored of it. */
export type CoachingDeal = {
  opportunityId: string;
  /** In the organisation's currency; null where nobody knows. */
  amountMinor: number | null;
  winRate?: z.infer<typeof winRateView> | undefined;
  levers?: readonly z.infer<typeof leverView>[] | undefined;
  decisionChain?: z.infer<typeof decisionChainView> | undefined;
};

/** A card that somebody put away, and why; until a day (that day included) or for good. */
export type DismissedCard = { cardId: string; reason: string; until?: Day | null | undefined };

/** Scores of one account, all of one day; what was not scored is left out, and no rule speaks of it. */
export type CoachingInput = {
  accountId: string;
  asOf: Day;
  rfm?: z.infer<typeof rfmView> | undefined;
  /** The same a period earlier. */
  rfmBefore?: z.infer<typeof rfmView> | undefined;
  scorecard?: z.infer<typeof scorecardView> | undefined;
  match?: z.infer<typeof matchView> | undefined;
  falseKey?: z.infer<typeof falseKeyView> | undefined;
  deals?: readonly CoachingDeal[] | undefined;
  cadence?: z.infer<typeof cadenceView> | undefined;
  calendar?: z.infer<typeof calendarView> | undefined;
  /** Of the account, or one per deal. */
  risks?: readonly z.infer<typeof risksView>[] | undefined;
  orLevel?: z.infer<typeof orLevelView> | undefined;
  er?: z.infer<typeof erView> | undefined;
  goals?: z.infer<typeof goalsView> | undefined;
  iceberg?: z.infer<typeof icebergView> | undefined;
  whiteSpace?: z.infer<typeof whiteSpaceView> | undefined;
  dossier?: z.infer<typeof dossierView> | undefined;
  busFactor?: z.infer<typeof busFactorView> | undefined;
  dismissed?: readonly DismissedCard[] | undefined;
};

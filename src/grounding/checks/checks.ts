import { checkAmbiguousDates } from "./ambiguous-dates.ts";
import { checkCalculations } from "./calculations.ts";
import type { Check } from "./check.ts";
import { checkCitations } from "./citations.ts";
import { checkClosedLists } from "./closed-lists.ts";
import { checkDecisionRoles } from "./decision-roles.ts";
import { checkDirections } from "./directions.ts";
import { checkInjected } from "./injected.ts";
import { checkNames } from "./names.ts";
import { checkNegation } from "./negation.ts";
import { checkOperandsAsResults } from "./operands-as-results.ts";
import { checkPassages } from "./passages.ts";
import { checkQuotations } from "./quotations.ts";
import { checkRecords } from "./records.ts";
import { checkShown } from "./shown.ts";
import { checkStatus } from "./status.ts";
import { checkStrangeWords } from "./strange-words.ts";
import { checkTitleUnits } from "./title-units.ts";
import { checkTitles } from "./titles.ts";
import { checkUncited } from "./uncited.ts";
import { checkUnknownNames } from "./unknown-names.ts";
import { checkValues } from "./values.ts";

/** The checks of `20-drafting-and-grounding.md §5`, by what they look at. */
export const checks = {
  citations: checkCitations,
  calculations: checkCalculations,
  values: checkValues,
  operandsAsResults: checkOperandsAsResults,
  ambiguousDates: checkAmbiguousDates,
  names: checkNames,
  unknownNames: checkUnknownNames,
  strangeWords: checkStrangeWords,
  titles: checkTitles,
  titleUnits: checkTitleUnits,
  decisionRoles: checkDecisionRoles,
  directions: checkDirections,
  closedLists: checkClosedLists,
  negation: checkNegation,
  passages: checkPassages,
  quotations: checkQuotations,
  records: checkRecords,
  shown: checkShown,
  status: checkStatus,
  injected: checkInjected,
  uncited: checkUncited,
} as const satisfies Record<string, Check>;

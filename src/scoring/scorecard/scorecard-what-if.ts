import { falseKeyFlags } from "../false-key/false-key-checks.ts";
import {
  applyChanges,
  type Change,
  type GivenChange,
  readNumber,
  readWhole,
  readWords,
  type Setter,
} from "../rules/read-change.ts";
import { readMinor } from "../scoring-method.ts";
import type { ScorecardInput } from "./scorecard.ts";
import { scorecardFactorIds, scorecardFactors } from "./scorecard-config.ts";

/** Everything that can be set of an account's scorecard. */
export const scorecardChangeFactors: readonly string[] = [
  ...scorecardFactorIds,
  "complianceIncidents",
  "falseKeyFlags",
];

/**
 * The account with changes made to it (`10-method.md §0` rule 8, §4): percents in points (`grossMargin` = 32), ordinals
 * 1–5, money as a decimal amount of major units of the organisation's currency (`revenue12m` = 1800000.00),
 * `complianceIncidents` = 0, `falseKeyFlags` = none or a list. A fact that is set has no source and no day any more.
 * @throws ScoringInputError for an unknown factor (the reason lists the known ones), one set twice, a bad value.
 */
export function changeScorecard(input: ScorecardInput, changes: readonly Change[]): ScorecardInput {
  return applyChanges(input, changes, {
    record: `account:${input.accountId}`,
    find: findSetter,
    known: scorecardChangeFactors,
  });
}

function findSetter(factor: string): Setter<ScorecardInput> | null {
  const own = ownSetters.get(factor);
  if (own) return { id: factor, set: own };
  const id = scorecardFactorIds.find((known) => known === factor);
  if (!id) return null;
  const { unit, min, max } = scorecardFactors[id];
  return {
    id,
    set: (input, given) => {
      const value = unit === "money" ? readMoney(given, input.currency) : readNumber(given, min, max);
      return { ...input, factors: { ...input.factors, [id]: { value } } };
    },
  };
}

const ownSetters = new Map<string, Setter<ScorecardInput>["set"]>([
  [
    "complianceIncidents",
    (input, given) => ({ ...input, complianceIncidents: { value: readWhole(given, 0, Number.MAX_SAFE_INTEGER) } }),
  ],
  ["falseKeyFlags", (input, given) => ({ ...input, falseKeyFlags: readWords(given, falseKeyFlags) })],
]);

function readMoney({ record, factor, value }: GivenChange, currency: string): number {
  return readMinor(record, factor, { amount: String(value), currency });
}

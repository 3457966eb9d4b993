import { changeDay, changeYear, rightWeekday, wrongWeekday } from "./dates.ts";
import { changeQuote, inject, inventQuote, missingCitation, unknownCitation, wrongCitation } from "./evidence.ts";
import { changeCurrency, changeDigit, changeMagnitude, changePeriod, changeUnit } from "./figures.ts";
import { foreignCitation, inventedName, otherAccount, otherName, otherRole, otherTitle } from "./people.ts";
import {
  fewerDigits,
  fullWidth,
  hedged,
  inWords,
  otherDateForm,
  otherLength,
  otherUnit,
  separators,
} from "./reword-numbers.ts";
import { clauseOrder, honorific, nameForm, opening, punctuation, synonym, traditional } from "./reword-words.ts";
import type { Site } from "./sites.ts";
import type { Vary } from "./variation.ts";
import { bandWords, changeBand, changeDirection, changeNegation, changeStance, changeStatus } from "./words.ts";

/** Changes of one fact after which a claim is untrue, or no longer borne by what it cites. */
export function mutationClasses(sites: readonly Site[]): Record<string, Vary> {
  return {
    digit: changeDigit,
    magnitude: changeMagnitude,
    unit: changeUnit,
    currency: changeCurrency,
    period: changePeriod,
    date: changeDay,
    year: changeYear,
    weekday: wrongWeekday,
    "other name": otherName,
    "invented name": inventedName,
    title: otherTitle,
    "decision role": otherRole,
    stance: changeStance,
    status: changeStatus,
    band: changeBand(bandWords(sites)),
    direction: changeDirection,
    negation: changeNegation,
    "quotation changed": changeQuote,
    "quotation invented": inventQuote,
    "wrong citation": wrongCitation,
    "missing citation": missingCitation,
    "unknown citation": unknownCitation,
    "another account's value": otherAccount,
    "another account's citation": foreignCitation,
    injection: inject,
  };
}

/** Other words for the same facts. */
export const rewordingClasses: Readonly<Record<string, Vary>> = {
  "other unit": otherUnit,
  "fewer digits": fewerDigits,
  about: hedged,
  separators,
  "full width": fullWidth,
  "in words": inWords,
  "other length": otherLength,
  "date form": otherDateForm,
  "right weekday": rightWeekday,
  synonym,
  opening,
  "clause order": clauseOrder,
  traditional,
  "name form": nameForm,
  honorific,
  punctuation,
};

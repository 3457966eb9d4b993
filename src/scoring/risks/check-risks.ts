import type { Day } from "#domain/day";
import { checklistAnswers } from "#domain/opportunity";
import { ScoringInputError } from "#errors";
import { checkMinor, checkNotAfter, checkNumber, checkUniqueIds } from "../rules/check-input.ts";
import type { RiskFacts, RisksInput } from "./risk-facts.ts";
import { riskIds } from "./risks-config.ts";

/**
 * @throws ScoringInputError for an unknown check or answer, a figure outside its range, shares of suppliers above
 *   100 % together, a day after `asOf`, a repeated order, contact, supplier or day of a share.
 */
export function checkRisks({ accountId, asOf, facts, stated }: RisksInput): void {
  const record = `account:${accountId}`;
  const known: readonly string[] = riskIds;
  const answers: readonly string[] = checklistAnswers;
  stated.forEach(({ risk, answer, observedOn }, at) => {
    if (!known.includes(risk)) throw new ScoringInputError(record, `stated.${at}.risk`, "unknown check");
    if (!answers.includes(answer)) throw new ScoringInputError(record, `stated.${at}.answer`, "unknown answer");
    checkNotAfter(record, `stated.${at}.observedOn`, observedOn, asOf);
  });
  checkRelationshipFacts(record, facts);
  checkDays(record, facts, asOf);
  checkOrders(facts);
  checkShares(record, facts, asOf);
}

function checkRelationshipFacts(record: string, { kr = [], visits = [] }: RiskFacts): void {
  const contacts = kr.map(({ contactId, ...levels }) => ({ id: contactId, ...levels }));
  checkUniqueIds("contact", contacts);
  for (const { id, level, previousLevel } of contacts) {
    checkNumber(`contact:${id}`, "level", level ?? 1, 1, 5);
    checkNumber(`contact:${id}`, "previousLevel", previousLevel ?? 1, 1, 5);
  }
  for (const [at, { daysOverdue }] of visits.entries()) {
    checkNumber(record, `facts.visits.${at}.daysOverdue`, daysOverdue ?? 0, 0);
  }
}

/** A close date may lie ahead; everything observed may not. */
function checkDays(record: string, { notes, keyData = [], negotiation, chainChange }: RiskFacts, asOf: Day): void {
  checkNotAfter(record, "facts.notes.lastOn", notes?.lastOn, asOf);
  checkNotAfter(record, "facts.negotiation.planOn", negotiation?.planOn, asOf);
  checkNotAfter(record, "facts.chainChange.changedOn", chainChange?.changedOn, asOf);
  checkNotAfter(record, "facts.chainChange.lookedOn", chainChange?.lookedOn, asOf);
  for (const [at, { observedOn }] of keyData.entries()) {
    checkNotAfter(record, `facts.keyData.${at}.observedOn`, observedOn, asOf);
  }
}

function checkOrders({ orders = [] }: RiskFacts): void {
  checkUniqueIds("orders", orders);
  for (const { id, claimsMinor } of orders) {
    checkMinor(`orders:${id}`, "claims", claimsMinor ?? 0);
    checkNumber(`orders:${id}`, "claims", claimsMinor ?? 0, 0);
  }
}

function checkShares(record: string, { brand, walletShares = [], suppliers = [] }: RiskFacts, asOf: Day): void {
  checkNumber(record, "facts.brand.marketSharePercent", brand?.marketSharePercent ?? 0, 0, 100);
  checkUniqueIds(
    "walletShares",
    walletShares.map(({ on }) => ({ id: on })),
  );
  for (const [at, { on, percent }] of walletShares.entries()) {
    checkNotAfter(record, `facts.walletShares.${at}.on`, on, asOf);
    checkNumber(record, `facts.walletShares.${at}.percent`, percent, 0, 100);
  }
  checkUniqueIds(
    "suppliers",
    suppliers.map(({ name }) => ({ id: name })),
  );
  for (const [at, { percent }] of suppliers.entries()) {
    checkNumber(record, `facts.suppliers.${at}.percent`, percent, 0, 100);
  }
  const together = suppliers.reduce((sum, { percent }) => sum + percent, 0);
  if (together > 100 + 1e-6) throw new ScoringInputError(record, "facts.suppliers", "more than 100 % together");
}

import type { Day } from "#domain/day";
import { AppError } from "#errors";
import type { ResolvedScoringConfig } from "#scoring/config";
import { describeDifference, describeLever, describePath } from "#scoring/describe-steps";
import type { Change } from "#scoring/rules/read-change";
import { leversOf, pathToBand, type WhatIfInput, type WhatIfMethod, whatIf } from "#scoring/what-if";
import { accountOf } from "./account-page.ts";
import type { Caller } from "./caller.ts";
import { contactNames } from "./contact-names.ts";
import { explained } from "./explained.ts";
import { findDeal } from "./find-deal.ts";
import type { PortfolioReader } from "./portfolio.ts";

/** Factors and what to set them to. */
export type ChangeSet = Readonly<Record<string, string | number>>;
export type WhatIfRequest = { asOf?: Day | undefined; set?: ChangeSet | undefined };

/**
 * What an account's scorecard would be with some facts changed. Nothing is stored.
 * @throws AppError `not-found`; ScoringInputError for a factor the scorecard does not have, or a bad value.
 */
export function createAccountWhatIf(readPortfolio: PortfolioReader) {
  return async (caller: Caller, id: string, { asOf: asked, set = {} }: WhatIfRequest) => {
    const portfolio = await readPortfolio(caller, asked);
    const { account, scorecardInput, config } = accountOf(portfolio, id);
    const change = { method: "scorecard" as const, input: scorecardInput, changes: changesOf(set), config };
    return { asOf: portfolio.asOf, subject: subjectOf(account), ...answer(change, caller, {}) };
  };
}

/**
 * What an open deal's win rate would be with some facts changed, and its decision chain with the people among them.
 * Nothing is stored.
 * @throws AppError `not-found`, `invalid-input` for a closed deal or one of no account; ScoringInputError.
 */
export function createDealWhatIf(readPortfolio: PortfolioReader) {
  return async (caller: Caller, id: string, { asOf: asked, set = {} }: WhatIfRequest) => {
    const portfolio = await readPortfolio(caller, asked);
    const { deal, scored } = findDeal(portfolio, id);
    const { opportunity, input } = deal;
    if (!input || !scored) throw notOpen(opportunity.name);
    const { config } = scored;
    const names = contactNames(scored.contacts);
    const changes = changesOf(set);
    const winRate = answer({ method: "win-rate", input, changes, config }, caller, names);
    const { opportunityId, asOf, contacts } = input;
    const ofPeople = changes.filter(({ factor }) => factor.startsWith("contact."));
    const chain = { opportunityId, asOf, contacts };
    return {
      asOf: portfolio.asOf,
      subject: subjectOf(opportunity),
      ...winRate,
      decisionChain: answer({ method: "decision-chain", input: chain, changes: ofPeople, config }, caller, names),
    };
  };
}

type Asked<Method extends WhatIfMethod> = {
  method: Method;
  input: WhatIfInput<Method>;
  changes: readonly Change[];
  config: ResolvedScoringConfig;
};

/** `levers` and `path` go on from the changed facts: what would come next. Without a change that is now. */
function answer<Method extends WhatIfMethod>(
  { method, input, changes, config }: Asked<Method>,
  { lang }: Caller,
  names: Readonly<Record<string, string>>,
) {
  const { before, after, difference, input: changed } = whatIf(method, input, changes, config);
  const path = pathToBand(method, changed, null, config);
  return {
    before: explained(before, lang, names),
    after: explained(after, lang, names),
    difference: { ...difference, explanation: describeDifference(method, difference, lang) },
    levers: leversOf(method, changed, config).map((lever) => ({
      ...lever,
      explanation: describeLever(method, lever, lang, names),
    })),
    path: path && { ...path, explanation: describePath(method, path, lang, names) },
  };
}

function changesOf(set: ChangeSet): Change[] {
  return Object.entries(set).map(([factor, value]) => ({ factor, value }));
}

function subjectOf({ id, externalId, name }: { id: string; externalId: string; name: string }) {
  return { id, externalId, name };
}

function notOpen(name: string): AppError {
  const reason = `${name} is closed, or names no account`;
  return new AppError("invalid-input", reason, { fields: [{ field: "id", reason }] });
}

import { AppError } from "#errors";
import type { ScoredDeal } from "./score-deal.ts";
import type { ScoredAccount, ScoredPortfolio } from "./score-portfolio.ts";

/** A deal by our id, with its account; that is null where the source names none. @throws AppError `not-found` */
export function findDeal(
  { accounts, unassigned }: ScoredPortfolio,
  id: string,
): { deal: ScoredDeal; scored: ScoredAccount | null } {
  for (const scored of accounts.values()) {
    const deal = scored.deals.find(({ opportunity }) => opportunity.id === id);
    if (deal) return { deal, scored };
  }
  const opportunity = unassigned.find((one) => one.id === id);
  if (!opportunity) throw new AppError("not-found", `no opportunity ${id}`, { params: { what: id } });
  return { deal: { opportunity, input: null, winRate: null, decisionChain: null }, scored: null };
}

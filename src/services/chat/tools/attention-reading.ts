import type { AttentionAsked, AttentionReading } from "#chat/chat-tools";
import type { AttentionKind } from "#domain/attention";
import type { Lang } from "#domain/lang";
import { describeReason } from "#scoring/attention/describe-attention";
import type { ScoredPortfolio } from "../../score-portfolio.ts";
import { toldFact } from "./told-facts.ts";
import type { TurnLedger } from "./turn-ledger.ts";

type Parts = { portfolio: ScoredPortfolio; ledger: TurnLedger };

/** Who needs attention, most urgent first; of one account, or of the first few of all. */
export function readAttention(
  { portfolio, ledger }: Parts,
  { accountId, kinds, limit }: AttentionAsked,
  lang: Lang,
): AttentionReading[] {
  const { asOf, organisation, attention } = portfolio;
  const isAsked = ({ kind }: { kind: AttentionKind }) => kinds === undefined || kinds.includes(kind);
  return [...attention.values()]
    .filter((one) => accountId === null || one.accountId === accountId)
    .map((one) => ({ ...one, reasons: one.reasons.filter(isAsked) }))
    .filter(({ reasons }) => reasons.length > 0)
    .slice(0, limit)
    .flatMap(({ accountId: id, reasons }) => {
      const called = portfolio.accounts.get(id)?.account;
      if (!called) return [];
      const of = { entity: called.name, accountId: id, record: "attention", asOf };
      const told = reasons.map((reason) =>
        toldFact("chat.attention", describeReason(reason, lang, organisation.currency), of),
      );
      return [{ accountId: id, reasons: ledger.add(told) }];
    });
}

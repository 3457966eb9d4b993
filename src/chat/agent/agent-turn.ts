import type { Proposal } from "#domain/chat";
import type { LedgerEntry } from "#domain/evidence";
import type { Lang } from "#domain/lang";
import { createRender, type Render } from "#drafting/render-source";
import type { PreparedLedger } from "#grounding/ledger/prepare-ledger";
import { answerEvidence } from "../answers/page.ts";
import type { ToolResult } from "../tool-definitions.ts";

/** What the tools have handed to a model in one turn. */
export type AgentTurn = {
  take: (result: ToolResult) => void;
  entries: () => LedgerEntry[];
  accountIds: () => string[];
  proposal: () => Proposal | null;
  /** The evidence so far, ready to be held against. */
  prepared: () => PreparedLedger;
  render: (lang: Lang) => Render;
};

export function createAgentTurn(currency: string): AgentTurn {
  const entries = new Map<string, LedgerEntry>();
  const accountIds = new Set<string>();
  let proposal: Proposal | null = null;
  const prepared = () => answerEvidence([...entries.values()], [...accountIds], currency);
  return {
    take: (result) => {
      for (const entry of result.entries) {
        entries.set(entry.id, entry);
        if (entry.accountId !== undefined) accountIds.add(entry.accountId);
      }
      for (const id of result.accountIds) accountIds.add(id);
      proposal ??= result.proposal;
    },
    entries: () => [...entries.values()],
    accountIds: () => [...accountIds],
    proposal: () => proposal,
    prepared,
    render: (lang) => createRender(prepared(), lang),
  };
}

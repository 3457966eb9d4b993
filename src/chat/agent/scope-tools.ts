import { AppError } from "#errors";
import type { ChatTools } from "../chat-tools.ts";

/**
 * The same tools for a conversation that speaks of one account: what is asked of all gives that account's, what is asked of
 * another one is refused. Our own documents belong to no account and stay readable.
 *
 * Every tool that is refused throws AppError `outside-account`.
 */
export function scopeTools(tools: ChatTools, accountId: string): ChatTools {
  const portfolio = tools.portfolio;
  const nameOf = async (id: string) => (await portfolio()).find(({ account }) => account.id === id)?.account.name ?? id;
  const assertOwn = async (id: string): Promise<void> => {
    if (id !== accountId) throw outside(await nameOf(id));
  };
  const own = async () => (await portfolio()).filter(({ account }) => account.id === accountId);
  const assertOwnDeal = async (dealId: string): Promise<void> => {
    const held = (await own()).flatMap(({ opportunities }) => opportunities);
    if (!held.some(({ opportunity }) => opportunity.id === dealId)) throw outside(dealId);
  };
  return {
    ...tools,
    portfolio: own,
    lines: async (ids) => {
      for (const id of ids) await assertOwn(id);
      return tools.lines(ids);
    },
    account: async (id) => {
      await assertOwn(id);
      return tools.account(id);
    },
    accountWhatIf: async (id, set, lang) => {
      await assertOwn(id);
      return tools.accountWhatIf(id, set, lang);
    },
    dealWhatIf: async (id, set, lang) => {
      await assertOwnDeal(id);
      return tools.dealWhatIf(id, set, lang);
    },
    search: async (asked) => {
      if (asked.accountId !== undefined) await assertOwn(asked.accountId);
      return tools.search(asked.kind === "knowledge" ? asked : { ...asked, accountId });
    },
    cards: async (id, lang) => {
      await assertOwn(id);
      return tools.cards(id, lang);
    },
    changes: async (id, lang) => {
      if (id !== null) await assertOwn(id);
      return tools.changes(accountId, lang);
    },
    attention: async (asked, lang) => {
      if (asked.accountId !== null) await assertOwn(asked.accountId);
      return tools.attention({ ...asked, accountId }, lang);
    },
    plan: async (id) => {
      await assertOwn(id);
      return tools.plan(id);
    },
  };
}

function outside(what: string): AppError {
  return new AppError("outside-account", `${what} is outside the conversation's account`, { params: { what } });
}

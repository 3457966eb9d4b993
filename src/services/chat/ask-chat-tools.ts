import type { ChatTools } from "#chat/chat-tools";

/** Tells each tool that an answer reads from, the first time. */
export function watchTools(tools: ChatTools, onFirst: (name: string) => void): ChatTools {
  const told = new Set<string>();
  const tell = (name: keyof ChatTools) => {
    if (told.has(name)) return;
    told.add(name);
    onFirst(name);
  };
  const watched =
    <Given extends unknown[], T>(name: keyof ChatTools, read: (...given: Given) => T) =>
    (...given: Given): T => {
      tell(name);
      return read(...given);
    };
  return {
    ...tools,
    names: watched("names", tools.names),
    portfolio: watched("portfolio", tools.portfolio),
    lines: watched("lines", tools.lines),
    account: watched("account", tools.account),
    accountWhatIf: watched("accountWhatIf", tools.accountWhatIf),
    dealWhatIf: watched("dealWhatIf", tools.dealWhatIf),
    search: watched("search", tools.search),
    cards: watched("cards", tools.cards),
    changes: watched("changes", tools.changes),
    attention: watched("attention", tools.attention),
    plan: watched("plan", tools.plan),
    product: watched("product", tools.product),
  };
}

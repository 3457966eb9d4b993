/** Where the page has room for the chat beside itself; narrower, it would lie over everything. */
const wideEnough = "(min-width: 1100px)";
const keyOf = (accountId: string) => `groundplan.chat.${accountId}`;

type Dock = { accountId: string; show: () => void };
let dock: Dock | null = null;

/** The conversation about an account that goes on beside its page while the browser's window is open. */
export const dockedConversation = (accountId: string) => sessionStorage.getItem(keyOf(accountId));

export function keepDockedConversation(accountId: string, id: string | null): void {
  if (id === null) sessionStorage.removeItem(keyOf(accountId));
  else sessionStorage.setItem(keyOf(accountId), id);
}

/** An account's page says that the chat can stand beside it; gives back how it says that it is gone. */
export function offerDock(offered: Dock): () => void {
  dock = offered;
  return () => {
    if (dock === offered) dock = null;
  };
}

/** Shows a conversation beside the account's page; false where there is none, or no room. */
export function showInDock(accountId: string, conversationId: string): boolean {
  if (dock?.accountId !== accountId || !window.matchMedia(wideEnough).matches) return false;
  keepDockedConversation(accountId, conversationId);
  dock.show();
  return true;
}

import type { Dossier } from "#drafting/dossier";
import type { FactPath } from "#drafting/fact-words";
import { refTo } from "#drafting/ledger-index";
import { isChatKey } from "../chat-words.ts";
import { accountPage, answered, fact } from "./account-page.ts";
import { notInData } from "./not-in-data.ts";
import type { Turn, Written } from "./turn.ts";

/** A fact of the account's record that was asked for by name. */
export async function accountFacts(turn: Turn, dossier: Dossier): Promise<Written> {
  const path = turn.understood.attribute ?? "account.industry";
  const page = accountPage(turn, dossier);
  const { index, account, section } = page;
  const found = index.facts(path);
  const key = `is.${path}`;
  if (found.length === 0 || !isChatKey(key)) {
    return isOwn(path)
      ? notInData(page, "none.fact", "where.account")
      : notInData(page, "none.factOther", "where.note");
  }
  const place: Record<string, string | null> = path === "account.city" ? { country: index.ref("account.country") } : {};
  const values = (entry: (typeof found)[number]) => ({ account, value: refTo(entry), ...place });
  if (found.length === 1) section.paragraph(...found.map((entry) => fact(page, key, values(entry))));
  else section.list(...found.map((entry) => fact(page, key, values(entry))));
  return answered(page);
}

const isOwn = (path: FactPath) => path.startsWith("account.");

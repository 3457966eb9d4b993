import type { ChatKey } from "../chat-words.ts";
import { type AccountPage, question } from "./account-page.ts";
import { openPage } from "./page.ts";
import type { Turn, Written } from "./turn.ts";

/** The question was understood and the data has nothing on it: what is missing, and where it would be entered. */
export function notInData(page: AccountPage, key: ChatKey, where: ChatKey = "where.note"): Written {
  page.section.paragraph(question(page, key, { account: page.account }), question(page, where));
  return { state: "not-in-data", page, accountIds: [page.accountId] };
}

/** The same where no account is known that the question could be about. */
export function notInDataAtAll({ tools, lang }: Turn, key: ChatKey, where: ChatKey = "where.import"): Written {
  const page = openPage(tools, lang, []);
  page.section.paragraph(question(page, key), question(page, where));
  return { state: "not-in-data", page, accountIds: [] };
}

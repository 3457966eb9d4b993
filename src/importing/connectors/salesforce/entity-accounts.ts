import { recordsByIds } from "./changed-records.ts";
import { fieldOf, type SalesforceContext } from "./salesforce-context.ts";

/** The first three letters of an id say what it is of. */
const prefixes = { account: "001", contact: "003", opportunity: "006", task: "00T" } as const;
const isOf = (kind: keyof typeof prefixes) => (id: string) => id.startsWith(prefixes[kind]);
export const isAccount = isOf("account");
export const isContact = isOf("contact");

/** Objects that lead to an account by their `AccountId`; tasks older than a year are in the archive. */
const through = [
  { isOne: isContact, object: "Contact" },
  { isOne: isOf("opportunity"), object: "Opportunity" },
  { isOne: isOf("task"), object: "Task" },
] as const;

/** The account that each of the records belongs to; a record that leads to none is not in it. */
export async function accountsOf(context: SalesforceContext, ids: readonly string[]): Promise<Map<string, string>> {
  const { client } = context;
  const found = new Map(ids.filter(isAccount).map((id) => [id, id] as const));
  for (const { isOne, object } of through) {
    const some = ids.filter(isOne);
    if (some.length === 0) continue;
    const soql = (list: string) => `SELECT Id, AccountId FROM ${object} WHERE Id IN ${list} ORDER BY Id`;
    for (const record of await recordsByIds(client, some, soql, client.queryAll)) {
      const account = fieldOf(record, "AccountId");
      if (account !== "") found.set(fieldOf(record, "Id"), account);
    }
  }
  return found;
}

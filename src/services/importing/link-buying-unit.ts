import { listBuyingUnits } from "#store/accounts";
import type { Tx } from "#store/tx";
import type { Linker } from "./link-records.ts";

/** Names of buying units → ids. A name that the account does not have is noticed, and gives null. */
export async function createBuyingUnitLink(
  tx: Tx,
  orgId: string,
  link: Linker,
): Promise<(accountId: string, name: string | null) => string | null> {
  const units = await listBuyingUnits(tx, orgId);
  const unitId = new Map(units.map(({ accountId, name, id }) => [`${accountId}\n${name}`, id]));
  return (accountId, name) => {
    if (name === null) return null;
    const id = unitId.get(`${accountId}\n${name}`) ?? null;
    if (id === null) link.tally.notice("unknown-buying-unit", name, { column: "buyingUnit" });
    return id;
  };
}

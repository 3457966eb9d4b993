import type { ReferencedKind } from "#importing/connectors/connector";
import { findIdsByExternalId } from "#store/external-ids";
import type { Tx } from "#store/tx";
import type { IdResolver, KnownRecords } from "../known-records.ts";
import type { References } from "./references.ts";

/** Resolvers of a CRM's own ids, of those that are named only: a page need not know every customer there is. */
export async function readKnownOf(tx: Tx, orgId: string, references: References): Promise<KnownRecords> {
  const resolver = async (kind: ReferencedKind): Promise<IdResolver> => {
    const ids = await findIdsByExternalId(tx, orgId, kind, [...references[kind]]);
    return (ref) => {
      const id = ids.get(ref);
      return id === undefined ? null : { id, externalId: ref, repair: null };
    };
  };
  const account = await resolver("accounts");
  return {
    account,
    product: await resolver("products"),
    contact: await resolver("contacts"),
    accountId: (ref) => account(ref)?.id ?? null,
    accountByHints: () => null,
  };
}

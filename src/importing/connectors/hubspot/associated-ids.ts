import { batchSizes, type HubspotClient } from "./hubspot-client.ts";

/** An object at the other end, and what the link is called: `Primary`, or labels of the company's own. */
export type Associated = { id: string; labels: string[] };

const byNumber = (a: Associated, b: Associated) => Number(a.id) - Number(b.id);

/** Links of many objects to objects of one type, by id; an object without a link is not in it. */
export async function associatedIds(
  client: HubspotClient,
  from: string,
  to: string,
  ids: readonly string[],
): Promise<Map<string, Associated[]>> {
  const linked = new Map<string, Associated[]>();
  // A batch answers with a first part of an object's links and says where the rest begins.
  let inputs: { id: string; after?: string }[] = ids.map((id) => ({ id }));
  while (inputs.length > 0) {
    const results = await client.associations(from, to, inputs.slice(0, batchSizes.associations));
    inputs = inputs.slice(batchSizes.associations);
    for (const { _from, to: ends, paging } of results) {
      const held = linked.get(_from.id) ?? [];
      for (const { toObjectId, associationTypes } of ends) {
        held.push({ id: toObjectId, labels: associationTypes.flatMap(({ label }) => label ?? []) });
      }
      linked.set(_from.id, held.sort(byNumber));
      if (paging?.next) inputs.push({ id: _from.id, after: paging.next.after });
    }
  }
  return linked;
}

/** The company that the link calls primary, else the one with the lowest id; null without any. */
export function primaryOf(linked: readonly Associated[] | undefined): string | null {
  const primary = linked?.find(({ labels }) => labels.includes("Primary"));
  return (primary ?? linked?.[0])?.id ?? null;
}

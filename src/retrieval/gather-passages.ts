import type { Day } from "#domain/day";
import type { Passage } from "#domain/note";
import { findNewestPassages } from "#store/passages";
import { findPassagesByTopic } from "#store/passages-by-topic";
import type { Tx } from "#store/tx";
import { wordTerms } from "./query-terms.ts";
import { saturations } from "./ranking-config.ts";
import { type SearchHit, type SearchRequest, searchPassages } from "./search-passages.ts";
import { type Topic, topicQueries } from "./topic-queries.ts";

/** One talkative note must not be all the evidence there is. */
const perNote = 2;

type GatherRequest = {
  orgId: string;
  accountId: string;
  /** Later notes do not exist yet; undated ones always did. */
  asOf: Day;
  perTopic: number;
};

/**
 * For every topic the account's own passages that speak of it, best first, at most two of one note; for `recent` the
 * beginnings of its newest notes. A topic nobody wrote about is an empty list.
 */
export async function gatherPassages(tx: Tx, request: GatherRequest): Promise<Record<Topic, Passage[]>> {
  const { orgId, accountId, asOf, perTopic } = request;
  const names = Object.keys(topicQueries);
  const terms = Object.values(topicQueries).flatMap((words, i) =>
    words.split(" ").flatMap((word) => wordTerms(word, i)),
  );
  const scope = { accountId, kind: "note", dateTo: asOf, undated: true } as const;
  const found = await findPassagesByTopic(tx, orgId, { terms, fields: saturations(), scope, perTopic, perNote });
  const recent = await findNewestPassages(tx, orgId, { accountId, asOf, limit: perTopic });
  const passagesOn = (topic: keyof typeof topicQueries) => found.get(names.indexOf(topic)) ?? [];
  return {
    strategy: passagesOn("strategy"),
    kpi: passagesOn("kpi"),
    purchasing: passagesOn("purchasing"),
    finance: passagesOn("finance"),
    investment: passagesOn("investment"),
    needs: passagesOn("needs"),
    complaints: passagesOn("complaints"),
    competition: passagesOn("competition"),
    decision: passagesOn("decision"),
    price: passagesOn("price"),
    delivery: passagesOn("delivery"),
    recent,
  };
}

/** Our own documents on what a query names: products, cases, test reports. */
export async function gatherKnowledge(
  tx: Tx,
  request: Pick<SearchRequest, "orgId" | "query" | "limit" | "seenAccountIds">,
): Promise<SearchHit[]> {
  return searchPassages(tx, { ...request, kind: "knowledge" });
}

import Table from "cli-table3";
import { z } from "zod";
import { type ApiClient, type Connection, createApiClient } from "#cli/api-client";
import { type Draft, draftSchema } from "#domain/draft";
import { langSchema } from "#domain/lang";
import { planSectionIds } from "#drafting/kinds/account-plan/section-ids";
import { type DraftEval, evaluateDrafts } from "#evals/drafts.eval";

export type EvalReport = { text: string; json: unknown; passed: boolean };

const accountsSchema = z.object({ items: z.array(z.object({ id: z.string() })), nextCursor: z.string().nullable() });
const startedSchema = z.object({ draftId: z.string() });

/** Runs a suite over what the product holds now; null where there is no such suite. */
export async function evaluate(suite: string, connection: Connection): Promise<EvalReport | null> {
  if (suite !== "drafts") return null;
  const api = createApiClient(connection, "en");
  const result = evaluateDrafts(await writeDrafts(api), planSectionIds);
  const { blocking, evidence } = result.summary;
  return { text: tableOf(result), json: result, passed: blocking === 0 && evidence >= 0.95 };
}

/** An account plan of every account in both languages. */
async function writeDrafts(api: ApiClient): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (const { id } of await allAccounts(api)) {
    for (const lang of langSchema.options) {
      const body = { kind: "account-plan", lang, writer: "template" };
      const { draftId } = await api.post(`/v1/accounts/${id}/drafts`, body, startedSchema);
      for await (const _event of api.events(`/v1/drafts/${draftId}`));
      drafts.push(await api.get(`/v1/drafts/${draftId}`, draftSchema));
    }
  }
  return drafts;
}

async function allAccounts(api: ApiClient): Promise<{ id: string }[]> {
  const found: { id: string }[] = [];
  let cursor: string | null = null;
  do {
    const after: string = cursor === null ? "" : `&cursor=${cursor}`;
    const page = await api.get(`/v1/accounts?limit=200${after}`, accountsSchema);
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return found;
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

function tableOf({ rows, summary }: DraftEval): string {
  const head = ["account", "lang", "claims", "sections", "evidence", "distinct", "questions", "blocking", "ms"];
  const table = new Table({ head, style: { head: [], border: [], compact: true } });
  for (const { account, lang, claims, sections, evidence, distinct, questions, blocking, ms } of rows) {
    table.push([
      account,
      lang,
      claims,
      percent(sections),
      percent(evidence),
      percent(distinct),
      percent(questions),
      blocking,
      ms,
    ]);
  }
  const { drafts, ...means } = summary;
  const { sections, evidence, distinct, questions, blocking } = means;
  table.push([
    `${drafts} drafts`,
    "",
    "",
    percent(sections),
    percent(evidence),
    percent(distinct),
    percent(questions),
    blocking,
    "",
  ]);
  return table.toString();
}

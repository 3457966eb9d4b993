import { z } from "zod";
import { type ApiClient, ApiProblem } from "#cli/api-client";
import { type Draft, type DraftKind, draftSchema, type WriterName } from "#domain/draft";
import { type Lang, langSchema } from "#domain/lang";
import { withProduct } from "./evaluate-product.ts";

const accountSchema = z.object({ id: z.string(), externalId: z.string().nullable(), name: z.string() });
export type EvaluatedAccount = z.infer<typeof accountSchema>;
const accountsSchema = z.object({ items: z.array(accountSchema), nextCursor: z.string().nullable() });
const startedSchema = z.object({ draftId: z.string() });
const jobSchema = z.object({
  status: z.string(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});

export type DraftTask = { account: EvaluatedAccount; kind: DraftKind; lang: Lang; writer: WriterName };
/** `code` and `message` of the job's error, null where it ended without one. */
export type FailedDraft = { task: DraftTask; code: string | null; message: string };
export type WrittenDraft = { task: DraftTask; draft: Draft };

const retrySchema = z.object({ inMs: z.number() });

/** Has one draft written and waits for its end, or until it is put off for longer than anybody waits. */
export async function writeDraft(
  api: ApiClient,
  task: DraftTask,
  patienceMs = Number.POSITIVE_INFINITY,
): Promise<WrittenDraft | FailedDraft> {
  const { account, kind, lang, writer } = task;
  try {
    const { draftId } = await api.post(`/v1/accounts/${account.id}/drafts`, { kind, lang, writer }, startedSchema);
    for await (const { event, data } of api.events(`/v1/drafts/${draftId}`)) {
      if (event === "retry" && retrySchema.parse(data).inMs > patienceMs) break;
    }
    const draft = await api.get(`/v1/drafts/${draftId}`, draftSchema);
    if (draft.status === "ready") return { task, draft };
    const { error, status } = await api.get(`/v1/jobs/${draftId}`, jobSchema);
    return { task, code: error?.code ?? null, message: error?.message ?? status };
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return { task, code: null, message: error.message };
  }
}

/** Every account, those that bought most first. */
export async function allAccounts(api: ApiClient): Promise<EvaluatedAccount[]> {
  const found: EvaluatedAccount[] = [];
  let cursor: string | null = null;
  do {
    const after: string = cursor === null ? "" : `&cursor=${cursor}`;
    const page = await api.get(`/v1/accounts?limit=200&sort=revenue${after}`, accountsSchema);
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return found;
}

/** An account plan of every account of the demo company in both languages. */
export function writeDemoDrafts(): Promise<Draft[]> {
  return withProduct({}, async ({ api }) => {
    const drafts: Draft[] = [];
    for (const account of await allAccounts(api)) {
      for (const lang of langSchema.options) {
        const written = await writeDraft(api, { account, kind: "account-plan", lang, writer: "template" });
        if ("draft" in written) drafts.push(written.draft);
        else throw new Error(`${account.name}: ${written.message}`);
      }
    }
    return drafts;
  });
}

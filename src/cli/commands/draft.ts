import { writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { SingleBar } from "cli-progress";
import { z } from "zod";
import { findingSchema } from "#domain/finding";
import { CliError } from "../cli-error.ts";
import { type CliContext, query } from "../context.ts";
import { findAccount } from "../find-account.ts";
import { failureOf, followJob } from "../follow-job.ts";

export type DraftFlags = { out?: string; writer?: string };

const startedSchema = z.object({ draftId: z.string(), jobId: z.string() });
const sectionSchema = z.object({ section: z.object({ title: z.string() }) });
const draftSchema = z
  .object({
    status: z.string(),
    sections: z.array(z.object({ claims: z.array(z.unknown()) }).loose()),
    findings: z.array(findingSchema),
    ledger: z.array(z.unknown()),
    markdown: z.string(),
    planHealth: z
      .object({ explanation: z.array(z.string()) })
      .loose()
      .optional(),
    provenance: z.object({ ms: z.number() }).loose(),
  })
  .loose();

const formats: Readonly<Record<string, string>> = { ".md": "md", ".docx": "docx", ".json": "json" };

/** `groundplan draft`: writes, verifies, and saves or prints. Findings go to stderr. */
export async function draftCommand(context: CliContext, kind: string, ref: string, flags: DraftFlags): Promise<number> {
  const { api, say, lang, asOf } = context;
  const format = formatOf(context, flags.out);
  const account = await findAccount(context, ref);
  const body = { kind, lang, writer: flags.writer, asOf };
  const { draftId } = await api.post(`/v1/accounts/${account.id}/drafts`, body, startedSchema);
  const failure = await showSections(context, draftId);
  const draft = await api.get(`/v1/drafts/${draftId}`, draftSchema);
  if (draft.status !== "ready") throw new CliError(say("draft.failed", { reason: failure ?? draft.status }));
  if (flags.out) await writeFile(flags.out, await api.bytes(`/v1/plans/${draftId}/export${query({ format })}`));
  show(context, draft, flags.out);
  return 0;
}

function formatOf({ say }: CliContext, path: string | undefined): string {
  const format = path === undefined ? "md" : formats[extname(path).toLowerCase()];
  if (format === undefined) throw new CliError(say("draft.extension", { path: path ?? "" }));
  return format;
}

/** Follows the writing; gives back why it failed, if it did. */
async function showSections(context: CliContext, draftId: string): Promise<string | null> {
  const { isTerminal, json, lang, say } = context;
  const bar =
    isTerminal && !json
      ? new SingleBar({ format: `${say("draft.running")} {value} {title}`, stream: process.stderr })
      : null;
  bar?.start(100, 0, { title: "" });
  let failure: string | null = null;
  for await (const { event, data } of followJob(context, `/v1/drafts/${draftId}`)) {
    const section = event === "section" ? sectionSchema.safeParse(data) : null;
    if (section?.success) bar?.increment(1, { title: section.data.section.title });
    if (event === "error") failure = failureOf(data, lang);
  }
  bar?.stop();
  return failure;
}

function show(
  { json, out, note, say }: CliContext,
  draft: z.infer<typeof draftSchema>,
  saved: string | undefined,
): void {
  const { markdown, sections, findings, ledger, provenance, planHealth } = draft;
  if (json) out(JSON.stringify(draft, null, 2));
  else if (saved) out(say("draft.saved", { path: saved }));
  else out(markdown);
  for (const { severity, code, span, message } of findings) note(say("finding", { severity, code, span, message }));
  const claims = sections.reduce((sum, section) => sum + section.claims.length, 0);
  note(
    say("draft.findings", { count: findings.length, claims, evidence: ledger.length, ms: Math.round(provenance.ms) }),
  );
  for (const headline of planHealth?.explanation.slice(0, 1) ?? []) note(headline);
}

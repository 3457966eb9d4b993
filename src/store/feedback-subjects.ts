import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client";
import { type FeedbackAbout, feedbackAboutSchema } from "#domain/feedback";

const rowsSchema = z.array(z.object({ subject: z.string(), about: feedbackAboutSchema }));

/** Of the subjects what each is, whoever asked for it; those that are there no more are left out. */
export async function readFeedbackSubjects(
  tx: Tx,
  orgId: string,
  subjects: readonly string[],
): Promise<Map<string, FeedbackAbout>> {
  const ids = (kind: string) => subjects.flatMap((subject) => (subject.startsWith(kind) ? [idOf(subject)] : []));
  const { rows } = await tx.execute(sql`
    select 'answer:' || m.id as subject, jsonb_build_object(
      'kind', 'answer', 'intent', m.answer ->> 'intent', 'state', coalesce(m.answer ->> 'state', m.state),
      'writer', coalesce(m.answer ->> 'mode', ''), 'lang', coalesce(m.request ->> 'lang', ''),
      'question', coalesce(q.text, '')) as about
    from chat_messages m left join chat_messages q
      on q.org_id = m.org_id and q.conversation_id = m.conversation_id and q.ordinal = m.ordinal - 1
    where m.org_id = ${orgId} and m.id = any(${sql.param(ids("answer:"))}::uuid[])
    union all
    select 'draft:' || d.id, jsonb_build_object(
      'kind', 'draft', 'draftKind', d.kind, 'writer', coalesce(d.provenance ->> 'writer', ''), 'lang', d.lang, 'title', d.title)
    from drafts d where d.org_id = ${orgId} and d.id = any(${sql.param(ids("draft:"))}::uuid[])`);
  return new Map(rowsSchema.parse(rows).map(({ subject, about }) => [subject, about]));
}

function idOf(subject: string): string {
  return subject.slice(subject.indexOf(":") + 1);
}

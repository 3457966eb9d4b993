import { z } from "zod";
import type { Draft, DraftKind } from "#domain/draft";
import { AppError } from "#errors";
import { draftKindWord } from "../blocks/block-text.ts";
import { draftBlocks, draftFailed, draftProgress } from "../blocks/draft-blocks.ts";
import { fitMessages } from "../blocks/fit-messages.ts";
import { sentence } from "../blocks/sentence.ts";
import type { File } from "../posting/post.ts";
import { only, type Reply } from "../posting/reply.ts";
import type { SlackParts } from "../slack-parts.ts";
import { say } from "../slack-text.ts";
import { guardTurn } from "../turns/guard-turn.ts";
import { leaveToNextRun } from "../turns/leave-to-next-run.ts";
import { type Turn, tell } from "../turns/turn.ts";
import type { AccountCommand, NamedAccount } from "./command.ts";

/** Writes a draft, tells how far it is, and shows it in the same place; where others would read it, in a direct message. */
export function writeDraft(kind: DraftKind): AccountCommand {
  return async (parts, turn, account) => {
    const isOpen = turn.placeFor(account.id).audience === "all";
    // Who may not have a draft is told so where they asked.
    await start(parts, turn, { kind, account });
    const reply = isOpen ? turn.replyAbout(account.id) : await turn.replyDirect();
    if (!isOpen) await pointThere(turn, account, kind);
    await guardTurn(parts, turn, reply, async () => {
      const draft = await follow(parts, turn, { kind, account, reply });
      if (draft.status !== "ready") return tellFailure(parts, turn, { draft, reply });
      const long = draftBlocks(draft, parts.words(turn.lang));
      await reply.finish(fitMessages(long, { lang: turn.lang }), () => draftFile(parts, draft));
    });
  };
}

async function pointThere(turn: Turn, account: NamedAccount, kind: DraftKind): Promise<void> {
  const { lang } = turn;
  const values = { kind: draftKindWord(lang, kind), account: account.name };
  // A later run of the same finds its message in the direct messages already.
  if ((await turn.work.kept.read()) !== null) return;
  await tell(turn, null, sentence(say(lang, "draft.elsewhere", values)));
}

type Writing = { kind: DraftKind; account: NamedAccount };

/** The draft has the id of the piece of work: a later run goes on with it. */
async function start(
  { services }: SlackParts,
  { caller, lang, work }: Turn,
  { kind, account }: Writing,
): Promise<void> {
  const known = await services.drafts.read(caller, work.id).catch(absent);
  if (known === null) await services.drafts.start(caller, account.id, { id: work.id, kind, lang });
}

/** Tells how far it is until it is written. */
async function follow(
  parts: SlackParts,
  { caller, lang, work }: Turn,
  { kind, account, reply }: Writing & { reply: Reply },
): Promise<Draft> {
  const { drafts, jobs } = parts.services;
  let done = 0;
  const show = (lastSection: string | null) => {
    const progress = { kind, accountName: account.name, done, total: null, lastSection };
    void reply.progress(draftProgress(progress, parts.words(lang)));
  };
  show(null);
  for await (const { event, data } of jobs.watch(caller, work.id, 0, work.signal)) {
    if (event !== "section") continue;
    done += 1;
    show(sectionSchema.safeParse(data).data?.section.title ?? null);
  }
  const draft = await drafts.read(caller, work.id);
  return hasCome(draft) ? draft : leaveToNextRun(work);
}

const hasCome = ({ status }: Draft) => status === "ready" || status === "failed";

const sectionSchema = z.object({ section: z.object({ title: z.string() }) });

/** Null where it is not there yet. */
function absent(error: unknown): null {
  if (error instanceof AppError && error.code === "not-found") return null;
  throw error;
}

async function tellFailure(
  { services, words }: SlackParts,
  { caller, lang, work }: Turn,
  { draft, reply }: { draft: Draft; reply: Reply },
): Promise<void> {
  const { error } = await services.jobs.read(caller, work.id);
  const { kind, accountId, accountName } = draft;
  const failure = error ?? { code: "internal" };
  await reply.finish(only(draftFailed({ kind, accountId, accountName, error: failure }, words(lang))));
}

/** The whole draft in Word. */
export async function draftFile({ services }: Pick<SlackParts, "services">, draft: Draft): Promise<File> {
  const { fileName, bytes } = await services.exporter.toFile(draft, "docx");
  return { fileName, title: draft.title, bytes };
}

import { v7 as uuidv7 } from "uuid";
import type { Day } from "#domain/day";
import type { Draft, DraftKind, Section, WriterName } from "#domain/draft";
import type { Lang } from "#domain/lang";
import type { RecordCall } from "#domain/model-call";
import type { Dossier } from "#drafting/dossier";
import type { Redraft } from "#drafting/draft-pipeline";
import { AppError } from "#errors";
import type { JobQueue } from "#jobs/job-queue";
import { listDrafts, saveDraft } from "#store/drafts";
import type { Tx } from "#store/tx";
import { readWithOrg, withOrg } from "#store/with-org";
import { servicesEn } from "#text/services.en";
import { servicesZh } from "#text/services.zh";
import { createTranslate } from "#text/translate";
import { accountOf } from "./account-page.ts";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import { withPlanHealth } from "./plan-health.ts";
import type { PortfolioReader } from "./portfolio.ts";
import { assertEdits, assertSeen } from "./sight/access.ts";
import { getSeenDraft } from "./sight/seen-drafts.ts";
import { rightsOf } from "./sight/sight.ts";

export type DraftRequest = {
  /** Given where something else is to name the draft before it is there. */
  id?: string | undefined;
  kind: DraftKind;
  lang?: Lang | undefined;
  writer?: WriterName | undefined;
  asOf?: Day | undefined;
};

/** A written and verified draft, before it has an id and a place. */
export type WrittenDraft = Pick<Draft, "title" | "sections" | "findings" | "ledger" | "provenance">;
export type WriteDraft = (
  dossier: Dossier,
  request: {
    kind: DraftKind;
    lang: Lang;
    writer: WriterName;
    /** What calls of a model are recorded for. */
    draftId?: string;
    /** Told every call of a model. */
    record?: RecordCall;
    /** Aborts when the draft is wanted no more. */
    signal?: AbortSignal;
    /** A draft of which some sections are written anew. */
    redraft?: Redraft;
  },
  onSection: (section: Section) => void,
) => Promise<WrittenDraft>;

const words = createTranslate({ zh: servicesZh, en: servicesEn });

type DraftServiceDeps = {
  deps: Deps;
  readPortfolio: PortfolioReader;
  jobs: JobQueue;
  /** Kinds and writers that can be asked for here and now. */
  kinds: readonly DraftKind[];
  writers: readonly WriterName[];
};

/** Starts drafts and reads them back. */
export function createDraftService(service: DraftServiceDeps) {
  const { deps, readPortfolio, jobs, kinds, writers } = service;
  const { db } = deps;
  return {
    /** @throws AppError `not-found` for the account, `forbidden` for those who only read, `invalid-input` for a kind or writer that is not to be had. */
    start: async (caller: Caller, accountId: string, request: DraftRequest) => {
      const { kind, lang = caller.lang, writer = "template" } = request;
      assertOffered("kind", kind, kinds);
      assertOffered("writer", writer, writers);
      const portfolio = await readPortfolio(caller, request.asOf);
      const { account } = accountOf(portfolio, accountId);
      assertEdits(await readWithOrg(db, caller.orgId, (tx) => rightsOf(tx, caller.orgId, caller.actor)));
      const draft = emptyDraft({
        id: request.id ?? uuidv7(),
        account,
        kind,
        lang,
        writer,
        asOf: portfolio.asOf,
        configHash: portfolio.scoring.hash,
      });
      const { orgId, actor } = caller;
      const also = (tx: Tx) => saveDraft(tx, orgId, draft, actor);
      const payload = { draftId: draft.id };
      const jobId = await jobs.enqueue({ id: draft.id, orgId, actor, kind: "draft", payload, also });
      return { draftId: draft.id, jobId };
    },
    /** @throws AppError `not-found` */
    read: (caller: Caller, id: string) => withOrg(db, caller.orgId, (tx) => getSeenDraft(tx, caller, id)),
    /** An account plan with its health beside it. @throws AppError `not-found` */
    readWithHealth: (caller: Caller, id: string) =>
      withOrg(db, caller.orgId, async (tx) =>
        withPlanHealth(tx, caller.orgId, await getSeenDraft(tx, caller, id), caller.lang),
      ),
    /** @throws AppError `not-found` for an account that is not seen */
    list: (caller: Caller, accountId: string) =>
      withOrg(db, caller.orgId, async (tx) => {
        await assertSeen(tx, caller, accountId, accountId);
        return { items: await listDrafts(tx, caller.orgId, accountId), nextCursor: null };
      }),
  };
}

function assertOffered(field: string, asked: string, offered: readonly string[]): void {
  if (offered.includes(asked)) return;
  const reason = (lang: Lang) => words(lang, "draft.not-offered", { asked, choices: offered.join(", ") });
  throw new AppError("invalid-input", `${field}: ${reason("en")}`, {
    fields: [{ field, reason: reason("en"), reasons: { zh: reason("zh"), en: reason("en") } }],
  });
}

type NewDraft = Pick<Draft, "id" | "kind" | "lang" | "asOf"> & {
  account: { id: string; name: string };
  writer: WriterName;
  configHash: string;
};

/** A draft and its job share their id: whoever holds one can ask for the other. */
function emptyDraft({ account, writer, configHash, ...rest }: NewDraft): Draft {
  return {
    ...rest,
    accountId: account.id,
    accountName: account.name,
    status: "drafting",
    version: 1,
    title: account.name,
    sections: [],
    findings: [],
    ledger: [],
    provenance: {
      writer,
      model: null,
      promptVersion: null,
      promptHash: null,
      tokens: { input: 0, output: 0 },
      costUsd: null,
      ms: 0,
      configHash,
    },
  };
}

import { AppError } from "#errors";
import { readDatabaseFacts } from "#store/diagnostics";
import { getOrganisation } from "#store/organisations";
import { listDeletedAtSource } from "#store/source-deletions";
import { withOrg } from "#store/with-org";
import { type ServicesMessage, servicesEn } from "#text/services.en";
import { servicesZh } from "#text/services.zh";
import { createTranslate, type MessageValues } from "#text/translate";
import type { Caller } from "./caller.ts";
import type { Check, SayCheck } from "./check.ts";
import { type ConnectorProbes, checkConnectors } from "./check-connectors.ts";
import { checkEmbeddings } from "./check-embeddings.ts";
import { type ChatProbe, checkModel } from "./check-model.ts";
import { checkScoring } from "./check-scoring.ts";
import { checkSlack, type SlackProbe } from "./check-slack.ts";
import type { Deps } from "./deps.ts";
import type { EmbeddingStatus } from "./embeddings.ts";
import { isOlder } from "./is-older.ts";
import { assertSeesAll } from "./sight/access.ts";

/** Asks an embedding model once; rejects with an AppError when it does not answer. */
export type Probe = { model: string; ask: () => Promise<void> };
export type DoctorParts = {
  engine: string;
  chat: ChatProbe | null;
  embedding: Probe | null;
  connectors: ConnectorProbes;
  slack: SlackProbe | null;
};
type EmbeddingsOf = (caller: Caller) => Promise<EmbeddingStatus>;

const translate = createTranslate({ zh: servicesZh, en: servicesEn });

/** Below this version a server's pgvector can overflow or corrupt an index. The embedded engine ships its own. */
const soundPgvector = [0, 8, 4] as const;

/** Says what is configured, what works and what to do; no secret is in it. @throws AppError `forbidden` for those who do not see all */
export function createDoctor(
  { db, scoring }: Deps,
  { engine, chat, embedding, connectors, slack }: DoctorParts,
  embeddingsOf: EmbeddingsOf,
) {
  return async (caller: Caller): Promise<{ ok: boolean; checks: Check[] }> => {
    const { orgId, lang } = caller;
    const say = (state: Check["state"], key: ServicesMessage, values: MessageValues = {}): Check => ({
      id: key.replace("doctor.", ""),
      state,
      message: translate(lang, key, values),
    });
    const { facts, organisation, deleted, tuned } = await withOrg(db, orgId, async (tx) => {
      await assertSeesAll(tx, caller);
      return {
        facts: await readDatabaseFacts(tx, orgId),
        organisation: await getOrganisation(tx, orgId),
        deleted: await listDeletedAtSource(tx, orgId),
        tuned: await scoring.of(tx, orgId),
      };
    });
    const { version, pgvector, accounts, opportunities, notes } = facts;
    const isOld = engine === "server" && isOlder(pgvector, soundPgvector);
    const checks = [
      say("ok", "doctor.database", { engine, version }),
      isOld
        ? say("warn", "doctor.pgvector-old", { version: pgvector })
        : say("ok", "doctor.pgvector", { version: pgvector }),
      say("ok", "doctor.data", { accounts, opportunities, notes }),
      ...(organisation.isDemo ? [say("ok", "doctor.demo", { day: organisation.standsAt ?? "" })] : []),
      checkScoring(tuned, scoring.file, say, lang),
      ...(await checkModel(chat, say, lang)),
      await probed(embedding, say),
      ...checkEmbeddings(await embeddingsOf(caller), say),
      ...(await checkConnectors(connectors, deleted, lang)),
      ...(await checkSlack(slack, say, lang)),
    ];
    return { ok: checks.every(({ state }) => state !== "fail"), checks };
  };
}

async function probed(probe: Probe | null, say: SayCheck): Promise<Check> {
  if (!probe) return say("off", "doctor.embedding-off");
  const { model } = probe;
  const startedAt = performance.now();
  try {
    await probe.ask();
    return say("ok", "doctor.embedding", { model, ms: Math.round(performance.now() - startedAt) });
  } catch (error) {
    const reason = error instanceof AppError ? String(error.details.params?.reason ?? error.code) : "?";
    return say("fail", "doctor.embedding-down", { model, reason });
  }
}

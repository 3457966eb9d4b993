import { type ConnectorName, connectorNames } from "#domain/connector";
import type { Lang } from "#domain/lang";
import { AppError } from "#errors";
import { connectorLabels } from "#importing/connectors/connector-labels";
import type { SourceDeletion } from "#store/source-deletions";
import { type ConnectorsMessage, connectorsEn } from "#text/connectors.en";
import { connectorsZh } from "#text/connectors.zh";
import { describeError } from "#text/describe-error";
import { createTranslate, type MessageValues } from "#text/translate";
import type { Check } from "./check.ts";

/** Asks a CRM once; rejects with an AppError when it does not answer. Null: not set up. */
export type ConnectorProbes = Record<ConnectorName, (() => Promise<void>) | null>;

const translate = createTranslate({ zh: connectorsZh, en: connectorsEn });

async function checkOne(name: ConnectorName, probe: (() => Promise<void>) | null, lang: Lang): Promise<Check> {
  const say = (state: Check["state"], id: string, key: ConnectorsMessage, values: MessageValues = {}): Check => ({
    id,
    state,
    message: translate(lang, key, { ...connectorLabels[name], ...values }),
  });
  if (!probe) return say("off", `${name}-off`, "doctor.off");
  const startedAt = performance.now();
  try {
    await probe();
    return say("ok", name, "doctor.ready", { ms: Math.round(performance.now() - startedAt) });
  } catch (error) {
    const known = error instanceof AppError ? error : new AppError("internal", "probe failed");
    return { id: `${name}-down`, state: "fail", message: describeError(known, lang) };
  }
}

/** Says of every CRM whether it is set up and answers, and what was kept though the CRM deleted it. */
export async function checkConnectors(
  probes: ConnectorProbes,
  deleted: readonly SourceDeletion[],
  lang: Lang,
): Promise<Check[]> {
  const checks = await Promise.all(connectorNames.map((name) => checkOne(name, probes[name], lang)));
  const [first] = deleted;
  if (!first) return checks;
  const message = translate(lang, "doctor.kept", { count: deleted.length, example: first.externalId });
  return [...checks, { id: "kept-deleted", state: "warn", message }];
}

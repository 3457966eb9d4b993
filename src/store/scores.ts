import { v7 as uuidv7 } from "uuid";
import type { Tx } from "#db/client";
import { scores } from "#db/schema/work";
import type { Score } from "#domain/score";
import { contentHash } from "#domain/stable-json";
import { inChunks } from "./upsert.ts";

export type ScoreSubject = { type: "account" | "opportunity"; id: string };
export type ScoreSnapshot = { subject: ScoreSubject; score: Score; inputs: unknown };

/** Keeps scores with what they were computed from. The same question asked again is kept once. */
export async function saveScores(tx: Tx, orgId: string, snapshots: readonly ScoreSnapshot[]): Promise<void> {
  const rows = snapshots.map(({ subject, score, inputs }) => ({
    orgId,
    id: uuidv7(),
    subjectType: subject.type,
    subjectId: subject.id,
    method: score.method,
    asOf: score.asOf,
    score,
    inputs,
    configHash: score.configHash,
    inputsHash: contentHash([score.method, score.version, score.asOf, score.configHash, inputs]),
  }));
  for (const chunk of inChunks(rows, 500)) await tx.insert(scores).values(chunk).onConflictDoNothing();
}

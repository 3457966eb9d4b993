import { type Reason, refuse } from "./reason.ts";

/** Why a record repeats an earlier one of its file, by external id; null where it does not. `seen`: id → its first line. */
export function findRepetition(
  seen: Map<string, number>,
  { externalId, line }: { externalId: string; line: number },
): Reason | null {
  const firstLine = seen.get(externalId);
  if (firstLine !== undefined) return refuse("duplicate-id", { id: externalId, firstLine }).reason;
  seen.set(externalId, line);
  return null;
}

import type { Job } from "../api/types.ts";

/** How much is done of how much, and what is at hand, as far as a job tells. */
export type Progress = { done: number; total: number; file: string | null };

/** Each kind of job tells its progress in its own shape; null for one that counts nothing. */
export function readProgress(progress: Job["progress"]): Progress | null {
  if (typeof progress !== "object" || progress === null || Array.isArray(progress)) return null;
  const { done, total, file } = progress;
  if (typeof done !== "number" || typeof total !== "number" || total <= 0) return null;
  return { done: Math.min(done, total), total, file: typeof file === "string" ? file : null };
}

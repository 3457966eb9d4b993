import type { Role } from "../chat-request.ts";
import { faithful } from "./faithful.ts";

/** Refuses everything with one status. */
export const failing =
  (status: number, headers: Record<string, string> = {}): Role =>
  () => ({ status, headers });

/** Refuses the first `times` requests for load, then behaves. */
export const busyFirst =
  (times: number, retryAfterSeconds: number): Role =>
  (request, count) =>
    count <= times ? { status: 429, headers: { "retry-after": String(retryAfterSeconds) } } : faithful(request, count);

/** Behaves until request number `from`, then answers as `then` does. */
export const turning =
  (from: number, then: Role): Role =>
  (request, count) =>
    count >= from ? then(request, count) : faithful(request, count);

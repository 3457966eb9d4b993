import { ProblemError } from "../api/problem-error.ts";

/** What went wrong, as far as it decides what a person can do: `outdated` scripts went with an update of the server. */
export type ErrorKind = "gone" | "forbidden" | "outdated" | "unreachable" | "refused";

/** How Chromium, Firefox, Safari and Vite say that a part of the page could not be loaded. */
const unloaded = /dynamically imported module|importing a module script failed|unable to preload css/i;
const byStatus: Readonly<Record<number, ErrorKind>> = { 401: "forbidden", 403: "forbidden", 404: "gone", 410: "gone" };

export function errorKind(error: Error): ErrorKind {
  if (error instanceof ProblemError) return byStatus[error.status] ?? "refused";
  return unloaded.test(error.message) ? "outdated" : "unreachable";
}

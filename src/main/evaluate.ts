import type { Connection } from "#cli/api-client";

export const suites = ["drafts"] as const;

export async function evaluate(_suite: string, _connection: Connection) {
  return null;
}

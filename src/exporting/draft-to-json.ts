import type { Draft } from "#domain/draft";
import { stableJson } from "#domain/stable-json";

/** A draft as JSON, keys sorted, indented by two spaces: two exports of one version are the same bytes. */
export function draftToJson(draft: Draft): string {
  return `${JSON.stringify(JSON.parse(stableJson(draft)), null, 2)}\n`;
}

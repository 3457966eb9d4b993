import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { guardConduct } from "#scoring/conduct/guard-conduct";

const folder = resolve(import.meta.dirname, "../../../src/text");
/** Catalogues that measures, actions and plan sentences are taken from. */
const catalogues = readdirSync(folder).filter((name) =>
  /^(?:drafting-|scoring-catalogue).*\.(?:en|zh)\.ts$/.test(name),
);

function sentencesIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(sentencesIn) : [];
}

describe("conduct of our own sentences", () => {
  it.each(catalogues)("proposes in %s nothing that needs review or is refused", async (name) => {
    const catalogue: unknown = await import(resolve(folder, name));
    const sentences = sentencesIn({ ...Object(catalogue) });
    const findings = sentences.flatMap((text) =>
      guardConduct(text).findings.map(({ rule, span }) => ({ rule, span, text })),
    );
    expect([sentences.length > 0, findings]).toEqual([true, []]);
  });
});

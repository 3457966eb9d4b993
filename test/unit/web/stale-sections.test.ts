import { describe, expect, it } from "vitest";
import type { Draft } from "#web/api/types";
import { staleSections } from "#web/draft/stale-sections";

type Section = Draft["sections"][number];
const claim = (id: string, origin: "template" | "person" = "template"): Section["claims"][number] => ({
  id,
  kind: "fact",
  text: id,
  evidence: ["F1"],
  origin,
});
const section = (id: string, claims: Section["claims"], more: Partial<Section> = {}): Section => ({
  id,
  title: id,
  claims,
  blocks: [],
  ...more,
});
const stale = (...ids: string[]) => ({
  fresh: 0,
  stale: ids.map((claimId) => ({ claimId, text: claimId, changed: [] })),
  checkedAt: "2026-11-22T00:00:00Z",
});

describe("staleSections", () => {
  it("parts stale sections by whether a person wrote in them, and leaves out fresh and rejected ones", () => {
    const rejected = { state: "rejected", reason: "no", by: "local", at: "2026-11-22T00:00:00Z" } as const;
    const sections = [
      section("a", [claim("a.1"), claim("a.2")]),
      section("b", [claim("b.1"), claim("b.2", "person")]),
      section("c", [claim("c.1")]),
      section("d", [claim("d.1")], { decision: rejected }),
    ];
    expect(staleSections({ sections }, stale("a.2", "b.1", "d.1"))).toEqual({ free: ["a"], own: ["b"] });
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decisionRoles } from "#domain/contact";
import { parseDay } from "#domain/day";
import { maslowLevels, needKinds, needLayers, needStatuses } from "#domain/need";
import { resolveScoringConfig } from "#scoring/config";
import { type IcebergInput, type IcebergNeed, scoreIceberg } from "#scoring/iceberg/iceberg";

const asOf = parseDay("2026-11-01");
const config = resolveScoringConfig();
const need = (id: string, over: Partial<IcebergNeed> = {}): IcebergNeed => ({
  id,
  statement: `statement of ${id}`,
  layer: "explicit",
  kind: "organisation",
  holderId: "C1",
  maslow: null,
  status: "hypothesis",
  quotes: [],
  recordedOn: null,
  ...over,
});
const said = (quote: string, speakerId: string | null = "C1", noteRef = "V1") => ({ noteRef, quote, speakerId });
const confirmed = (id: string, over: Partial<IcebergNeed> = {}) =>
  need(id, { status: "confirmed", quotes: [said("five years")], ...over });
const score = (needs: readonly IcebergNeed[], more: Partial<IcebergInput> = {}) =>
  scoreIceberg({ accountId: "A1", asOf, needs, decisionRoleHolders: [], ...more }, config);

describe("scoreIceberg", () => {
  // Supported: explicit 1 + latent 2 + deep 3 = 6 of 3 × 5 needs = 15 → 40 %
  const mixed = [
    confirmed("N1"),
    need("N2"),
    confirmed("N3", { layer: "latent", status: "supported" }),
    confirmed("N4", { layer: "deep" }),
    need("N5", { layer: "deep" }),
  ];

  it("measures how deep the supported needs reach", () => {
    const { value, depthIndex, band, shareSupported } = score(mixed);
    expect([value, depthIndex, band, shareSupported]).toEqual([40, 0.4, "partial", 0.6]);
  });

  // explicit: 1 of 2 at 2·1/15; latent: 1 of 1 at 1·2/15; deep: 1 of 2 at 2·3/15
  it("shares the value out among the layers", () => {
    const parts = score(mixed).factors.map(({ id, raw, points, contribution }) => [
      id,
      raw,
      points,
      Math.round(contribution * 1e6) / 1e6,
    ]);
    expect(parts).toEqual([
      ["explicit", "1/2", 50, 6.666667],
      ["latent", "1/1", 100, 13.333333],
      ["deep", "1/2", 50, 20],
    ]);
  });

  it("counts needs by layer and status", () => {
    expect(score(mixed).layers).toEqual([
      { layer: "explicit", needs: 2, supported: 0, confirmed: 1 },
      { layer: "latent", needs: 1, supported: 1, confirmed: 0 },
      { layer: "deep", needs: 2, supported: 0, confirmed: 1 },
    ]);
  });

  // Explicit needs alone reach 1 of 3 whatever stands behind them
  it("keeps explicit needs at the surface, all confirmed or not", () => {
    const { value, band, flags } = score([confirmed("N1"), confirmed("N2")]);
    expect(value).toBeCloseTo(100 / 3, 9);
    expect([band, flags]).toEqual(["surface", ["quotes-unchecked", "surface-only"]]);
  });

  it("asks for needs where none is recorded", () => {
    expect(score([])).toMatchObject({
      value: null,
      band: "insufficient",
      coverage: 0,
      missing: ["needs", "decision-roles"],
      depthIndex: null,
      shareSupported: null,
      roleShare: null,
    });
  });

  it("takes hypotheses for needs that nobody has verified, not for missing ones", () => {
    expect(score([need("N1")])).toMatchObject({ value: 0, band: "surface", shareSupported: 0, coverage: 1 });
  });

  // D: a personal and an organisational need of its holder; E: organisational alone; A: a hypothesis only
  it("tells of which decision roles both kinds of need are known", () => {
    const { roles, roleShare, withoutPersonal, flags } = score(
      [
        confirmed("N1"),
        confirmed("N2", { kind: "personal" }),
        confirmed("N3", { holderId: "C2", quotes: [said("cheap", "C2")] }),
        need("N4", { holderId: "C3", kind: "personal" }),
      ],
      {
        decisionRoleHolders: [
          { id: "C3", roles: ["A"] },
          { id: "C2", roles: ["E"] },
          { id: "C1", roles: ["D", "I"] },
          { id: "C4", roles: [] },
        ],
      },
    );
    expect(roles).toEqual([
      { role: "A", holderIds: ["C3"], personal: 0, organisation: 0 },
      { role: "D", holderIds: ["C1"], personal: 1, organisation: 1 },
      { role: "E", holderIds: ["C2"], personal: 0, organisation: 1 },
      { role: "I", holderIds: ["C1"], personal: 1, organisation: 1 },
    ]);
    expect([roleShare, withoutPersonal]).toEqual([0.5, ["C2", "C3"]]);
    expect(flags).toContain("no-personal-need");
  });

  it("places personal needs on Maslow's levels and leaves the organisation's out", () => {
    const { maslow } = score([
      confirmed("N1", { kind: "personal", maslow: "esteem" }),
      need("N2", { kind: "personal", maslow: "esteem" }),
      need("N3", { kind: "personal" }),
      need("N4", { maslow: "safety" }),
    ]);
    expect(maslow.filter(({ needs }) => needs > 0)).toEqual([
      { level: "esteem", needs: 2, supported: 0, confirmed: 1 },
      { level: "unplaced", needs: 1, supported: 0, confirmed: 0 },
    ]);
  });

  it.each([
    ["nobody is known to have it", { holderId: null, quotes: [said("x", "C2")] }, "open", "need.question.open.unheld"],
    ["nobody has said it", {}, "open", "need.question.open.organisation"],
    ["somebody else has said it", { quotes: [said("x", "C2")] }, "probing", "need.question.probing.organisation"],
    ["the note does not say who spoke", { quotes: [said("x", null)] }, "closed", "need.question.closed.organisation"],
    [
      "the holder has said it and the record is behind",
      { quotes: [said("x", "C1")], kind: "personal" },
      "closed",
      "need.question.closed.personal",
    ],
  ] satisfies [string, Partial<IcebergNeed>, string, string][])(
    "chooses the question where %s",
    (_when, over, stage, key) => {
      const { questions } = score([need("N1", { status: "supported", ...over })]);
      expect(questions.map((question) => [question.stage, question.key])).toEqual([[stage, key]]);
    },
  );

  it("asks nothing more about a confirmed need, and wide questions before narrow ones", () => {
    const { questions } = score([
      need("N1", { status: "supported", quotes: [said("x", null)] }),
      confirmed("N2"),
      need("N3", { status: "supported", quotes: [said("x", "C2")] }),
      need("N4"),
    ]);
    expect(questions.map(({ needId }) => needId)).toEqual(["N4", "N3", "N1"]);
  });

  it("scores the same whatever the order, adds up, and gains from every need that is confirmed", () => {
    const needs = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 3 }),
        layer: fc.constantFrom(...needLayers),
        kind: fc.constantFrom(...needKinds),
        maslow: fc.option(fc.constantFrom(...maslowLevels)),
        status: fc.constantFrom(...needStatuses),
        holderId: fc.option(fc.constantFrom("C1", "C2")),
        quotes: fc.array(fc.constantFrom(said("a"), said("b", "C2"), said("c", null), said("", "C1")), {
          maxLength: 2,
        }),
      }),
      { selector: ({ id }) => id, minLength: 1, maxLength: 8 },
    );
    const holders = fc.uniqueArray(
      fc.record({ id: fc.constantFrom("C1", "C2", "C3"), roles: fc.uniqueArray(fc.constantFrom(...decisionRoles)) }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(needs, holders, (given, decisionRoleHolders) => {
        const all = given.map(({ id, ...over }) => need(id, over));
        const now = score(all, { decisionRoleHolders });
        const turned = score([...all].reverse(), { decisionRoleHolders: [...decisionRoleHolders].reverse() });
        expect(JSON.stringify(turned)).toBe(JSON.stringify(now));
        const sum = now.factors.reduce((total, { contribution }) => total + contribution, 0);
        expect(Math.abs(sum - (now.value ?? 0))).toBeLessThan(1e-9);
        const better = all.map((held, at) => (at === 0 ? confirmed(held.id, { layer: held.layer }) : held));
        expect(score(better).value ?? 0).toBeGreaterThanOrEqual((now.value ?? 0) - 1e-9);
      }),
    );
  });
});

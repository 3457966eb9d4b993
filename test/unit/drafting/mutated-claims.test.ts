import { expect, test } from "vitest";
import type { Claim } from "#domain/claim";
import type { Draft } from "#domain/draft";
import { checkClaims } from "#drafting/check-claims";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { scoredDossier } from "../../fixtures/scored-dossier.ts";
import { writtenDraft } from "../../fixtures/written-drafts.ts";

const preparedOf = ({ ledger, accountId }: Draft) => prepareLedger(ledger, { accountId, currency: "CNY" });

function mutated(claims: readonly Claim[], mutate: (text: string) => string): Claim[] {
  return claims
    .map((claim) => ({ ...claim, text: mutate(claim.text) }))
    .filter(({ text }, at) => text !== claims[at]?.text);
}

async function caught(lang: "zh" | "en", pick: (claim: Claim) => boolean, mutate: (text: string) => string) {
  const draft = await writtenDraft(scoredDossier, lang);
  const claims = draft.sections.flatMap((section) => section.claims).filter(pick);
  const changed = mutated(claims, mutate);
  const { blocked } = checkClaims(changed, { prepared: preparedOf(draft), lang, asOf: draft.asOf });
  return {
    changed: changed.length,
    missed: changed.filter(({ id }) => !blocked.some(({ claim }) => claim.id === id)).map(({ text }) => text),
  };
}

const outsideQuotes = (claim: Claim) => !claim.text.includes("“");

test.each(["zh", "en"] as const)("a changed money amount is blocked in %s", async (lang) => {
  const money = /((?:¥|CNY )\d+(?:\.\d+)?)(?=万|亿|M|B)/;
  const { changed, missed } = await caught(lang, outsideQuotes, (text) =>
    text.replace(money, (figure) => figure.replace(/\d/, (digit) => String((Number(digit) + 3) % 10 || 2))),
  );
  expect(missed).toEqual([]);
  expect(changed).toBeGreaterThan(20);
});

test.each([
  ["zh", /(\d+)月(\d+)日/],
  ["en", /(\d+) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/],
] as const)("a changed day is blocked in %s", async (lang, day) => {
  const { changed, missed } = await caught(lang, outsideQuotes, (text) =>
    text.replace(day, (_all, a: string, b: string) =>
      lang === "zh" ? `${a}月${Number(b) === 7 ? 8 : 7}日` : `${Number(a) === 7 ? 8 : 7} ${b}`,
    ),
  );
  expect(missed).toEqual([]);
  expect(changed).toBeGreaterThan(20);
});

test.each(["zh", "en"] as const)("a changed percentage is blocked in %s", async (lang) => {
  const { changed, missed } = await caught(lang, outsideQuotes, (text) =>
    text.replace(/(\d+)(\.\d+)?%/, (_all, whole: string) => `${Number(whole) + 13}%`),
  );
  expect(missed).toEqual([]);
  expect(changed).toBeGreaterThan(8);
});

test("a quotation with one word changed is blocked", async () => {
  const { changed, missed } = await caught(
    "zh",
    (claim) => claim.text.includes("“"),
    (text) => text.replace(/“(.)/, "“并"),
  );
  expect(missed).toEqual([]);
  expect(changed).toBeGreaterThan(4);
});

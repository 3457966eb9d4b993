import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Draft, DraftKind } from "#domain/draft";
import { verdictSchema } from "#domain/finding";
import type { Lang } from "#domain/lang";
import { getKind, writableKinds } from "#drafting/kind-definition";
import { finishedDraft, idOfAccount } from "../../helpers/finished-draft.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

/** The account plan has a test of its own. */
const kinds = writableKinds.filter((kind) => kind !== "account-plan");
const langOf = (at: number): Lang => (Math.floor(at / 2) % 2 === 0 ? "zh" : "en");
/** Every other account for a kind, the others for the next; their languages take turns. */
const cases = kinds.map((kind, turn) => ({
  kind,
  accounts: Array.from({ length: 15 }, (_, at) => at)
    .filter((at) => (at + turn) % 2 === 0)
    .map((at) => ({ number: `A-${String(at + 1).padStart(2, "0")}`, lang: langOf(at) })),
}));

let product: TestProduct;
beforeAll(async () => {
  product = await openTestProduct({ demo: true });
});
afterAll(() => product.close());

/** Rows of tables that have more or fewer cells than their head. */
function ragged({ sections }: Draft) {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === "table" ? block.rows.filter((row) => row.length !== block.columns.length) : [],
    ),
  );
}

/** Accounts with a note that gives orders to a program, planted in the demo company. */
const poisoned = new Set(["A-06", "A-07"]);

describe.each(cases)("drafts of the kind $kind for the demo company", ({ kind, accounts }) => {
  it.each(accounts)("have all their sections, whole tables and no finding of theirs: $number in $lang", async (one) => {
    const draft = await finishedDraft(product, await idOfAccount(product, one.number), { lang: one.lang, kind });
    const found = draft.findings.map(({ code, claimId }) => ({ code, claimId }));
    expect([draft.sections.map(({ id }) => id), ragged(draft), found]).toEqual([
      [...getKind(kind).sectionIds],
      [],
      poisoned.has(one.number) ? [{ code: "injected-content", claimId: undefined }] : [],
    ]);
  });
});

const exported = async (kind: DraftKind, lang: Lang, format: "md" | "docx") => {
  const { id } = await finishedDraft(product, await idOfAccount(product, "A-02"), { lang, kind });
  return { id, file: await product.ask(`/v1/drafts/${id}/export?format=${format}`) };
};

describe.each(kinds)("an exported draft of the kind %s", (kind) => {
  it("passes the verifier as it was exported", async () => {
    const { id, file } = await exported(kind, "en", "md");
    const body = JSON.stringify({ draftId: id, text: await file.text() });
    const init = { method: "POST", headers: { "content-type": "application/json" }, body };
    expect(verdictSchema.parse(await (await product.ask("/v1/verify", init)).json()).findings).toEqual([]);
  });

  it("opens as a Word file", async () => {
    const { file } = await exported(kind, "zh", "docx");
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect([file.status, String.fromCharCode(...bytes.slice(0, 2))]).toEqual([200, "PK"]);
  });
});

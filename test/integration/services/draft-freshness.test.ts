import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, parseDay } from "#domain/day";
import type { Draft } from "#domain/draft";
import type { DraftFreshness } from "#domain/draft-freshness";
import type { LedgerEntry } from "#domain/evidence";
import { freshnessResponseSchema } from "../../../src/api/schemas/drafts.ts";
import { finishedDraft, idOfAccount } from "../../helpers/finished-draft.ts";
import { importInto, textFile } from "../../helpers/import-files.ts";
import { describeProducts, openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

const today = parseDay(new Date().toISOString().slice(0, 10));
const ago = (days: number) => addDays(today, -days);
/** The draft stands a week back, so that there are days after it. */
const [drafted, ratedOn, ratedSince, orderedSince] = [ago(7), ago(80), ago(4), ago(2)];
const ordered = { first: ago(530), second: ago(260), third: ago(110) };

const contactHead =
  "id,account,name,title,power,stance,support,information,guidance,participation,acceptance,rated on\n";
const buyer = (ratings: string, on: string) =>
  textFile("contacts.csv", `${contactHead}C-1,X-1,Wang Lei,buyer,4,${ratings},${on}\n`);
const orderHead = "id,account,date,amount,currency,product\n";
const order = (id: string, date: string, amount: string) =>
  textFile("orders.csv", `${orderHead}${id},X-1,${date},${amount},CNY,P-1\n`);

const company = [
  textFile("accounts.csv", "id,name,buying units\nX-1,Alder Works,Mill\n"),
  textFile("products.csv", "id,name,series\nP-1,Panel 40,Panels\n"),
  textFile(
    "orders.csv",
    `${orderHead}O-1,X-1,${ordered.first},400000,CNY,P-1\nO-2,X-1,${ordered.second},600000,CNY,P-1\nO-3,X-1,${ordered.third},300000,CNY,P-1\n`,
  ),
  textFile(
    "contacts.csv",
    `${contactHead}C-1,X-1,Wang Lei,buyer,4,3,3,3,3,3,3,${ratedOn}\nC-2,X-1,Uma Ray,plant head,5,4,4,4,4,4,4,${ratedOn}\n`,
  ),
  textFile(
    "deals.csv",
    `id,account,name,stage,amount,currency,engaged on,expected close,decision chain\nD-1,X-1,Hall lighting,bid,900000,CNY,${ago(140)},${addDays(today, 30)},C-2:A; C-1:D\n`,
  ),
];
const talk = {
  accountId: "X-1",
  externalId: "V-1",
  title: "Visit",
  date: drafted,
  text: "Wang Lei needs delivery within six weeks.",
};

/** What an entry is about, in one word. */
function aboutOf(entry: LedgerEntry): string {
  if (entry.kind === "fact") return entry.record?.startsWith("contact:") ? `${entry.path} ${entry.record}` : entry.path;
  return entry.kind === "score" ? entry.score.method : entry.id;
}

describeProducts("a draft whose data change", (open) => {
  let product: TestProduct;
  let draft: Draft;

  beforeAll(async () => {
    product = await open();
    await importInto(product, company);
    await product.services.saveNote(product.caller, talk);
    draft = await finishedDraft(product, await idOfAccount(product, "X-1"), { lang: "en", asOf: talk.date });
  });
  afterAll(() => product.close());

  const freshness = () => product.services.draftFreshness(product.caller, draft.id);
  const claimsOf = () => draft.sections.flatMap((section) => section.claims);

  /** Ids of the claims that cite an entry about any of these. */
  function citing(about: readonly string[]): string[] {
    const ids = new Set(draft.ledger.filter((entry) => about.includes(aboutOf(entry))).map(({ id }) => id));
    return claimsOf().flatMap(({ id, evidence }) => (evidence.some((cited) => ids.has(cited)) ? [id] : []));
  }

  /** What the stale sentences cite that changed. */
  function aboutWhat({ stale }: DraftFreshness): string[] {
    const ids = new Set(stale.flatMap(({ changed }) => changed.map(({ id }) => id)));
    return draft.ledger.filter(({ id }) => ids.has(id)).map(aboutOf);
  }

  const untouched = async () => (await freshness()).stale;

  it("is fresh as it was written, every sentence that cites anything", async () => {
    const { fresh, stale } = await freshness();
    expect([fresh, stale]).toEqual([claimsOf().filter(({ evidence }) => evidence.length > 0).length, []]);
  });

  it("stays fresh when an order of a later day comes: only time passed", async () => {
    await importInto(product, [order("O-9", orderedSince, "500000")]);
    expect(await untouched()).toEqual([]);
  });

  it("stays fresh when another plan is written", async () => {
    await finishedDraft(product, draft.accountId, { lang: "en", asOf: talk.date });
    await importInto(product, [order("O-9", orderedSince, "510000")]);
    expect(await untouched()).toEqual([]);
  });

  const ofTheOrder = [
    "orders.revenue12m",
    "orders.largest12m",
    "orders.largestShare",
    "plan.revenueTarget",
    "falseKey.largestOrderShare",
    "rfm",
    "scorecard",
  ];

  it("turns stale exactly where sentences rest on the order that was changed", async () => {
    await importInto(product, [order("O-2", ordered.second, "650000")]);
    const told = await freshness();
    expect(aboutWhat(told)).toEqual(ofTheOrder);
    const cells = claimsOf().filter(({ source }) => /^\{\{S\d+\.factors\.[^{}]+\}\}$/.test(source ?? ""));
    const untouchedCells = new Set(
      cells.filter(({ source }) => !/(revenue12m|monetary)\.raw/.test(source ?? "")).map(({ id }) => id),
    );
    const sentences = citing(ofTheOrder).filter((id) => !untouchedCells.has(id));
    expect(told.stale.map(({ claimId }) => claimId)).toEqual(sentences);
    expect(told.fresh + told.stale.length).toBe(claimsOf().filter(({ evidence }) => evidence.length > 0).length);
  });

  it("shows the value it states and the one of now", async () => {
    const changed = (await freshness()).stale.flatMap((claim) => claim.changed);
    expect(changed.find(({ label }) => label === "Revenue, last 12 months")).toMatchObject({
      was: "CNY 900.0K",
      now: "CNY 950.0K",
      gone: false,
    });
  });

  it("is fresh again when the order is put right", async () => {
    await importInto(product, [order("O-2", ordered.second, "600000")]);
    expect(await untouched()).toEqual([]);
  });

  it("turns stale exactly where sentences rest on the level of the one person rated anew", async () => {
    await importInto(product, [buyer("5,5,5,5,5,5", ratedOn)]);
    const told = await freshness();
    const ofTheLevel = ["contact.level contact:C-1", "decision-chain"];
    expect(aboutWhat(told)).toEqual(ofTheLevel);
    expect(told.stale.map(({ claimId }) => claimId)).toEqual(citing(ofTheLevel));
  });

  it("tells the level of today where the rating is younger than the draft", async () => {
    await importInto(product, [buyer("5,5,5,5,5,5", ratedSince)]);
    const changed = (await freshness()).stale.flatMap((claim) => claim.changed);
    expect(changed.filter(({ label }) => label.endsWith("Wang Lei"))[0]).toMatchObject({
      was: "3",
      now: "5",
      gone: false,
    });
  });

  it("is fresh where a later rating found the same level", async () => {
    await importInto(product, [buyer("3,3,3,3,3,3", ratedSince)]);
    expect(await untouched()).toEqual([]);
  });

  it("turns stale exactly where sentences rest on the note that was rewritten", async () => {
    const text = "Wang Lei needs delivery within eight weeks.";
    await product.services.saveNote(product.caller, { ...talk, text });
    const { stale } = await freshness();
    expect(stale.map(({ claimId }) => claimId)).toEqual(citing(["N1"]));
    expect(stale[0]?.changed).toEqual([
      { id: "N1", label: "Visit", was: "…very within six weeks.", now: "…very within eight weeks.", gone: false },
    ]);
  });

  it.each(["drafts", "plans"])("is told over HTTP under /v1/%s", async (place) => {
    const response = await product.ask(`/v1/${place}/${draft.id}/freshness`);
    expect(freshnessResponseSchema.parse(await response.json())).toEqual(await freshness());
  });
});

describe("a plan of the demo company", () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openTestProduct({ demo: true });
  });
  afterAll(() => product.close());

  it.each([
    ["A-01", "en"],
    ["A-02", "zh"],
    ["A-05", "zh"],
    ["A-08", "en"],
  ] as const)("for %s rests on what the data say as soon as it is written", async (number, lang) => {
    const { id } = await finishedDraft(product, await idOfAccount(product, number), { lang });
    const { fresh, stale } = await product.services.draftFreshness(product.caller, id);
    expect([fresh > 300, stale]).toEqual([true, []]);
  });
});

import { afterAll, beforeAll, expect, it } from "vitest";
import { importInto, textFile } from "../../helpers/import-files.ts";
import { describeProducts, type TestProduct } from "../../helpers/open-test-product.ts";

const customers = [
  textFile("accounts.csv", "id,name,buying units\nX-1,Alder Works,Mill; Yard\nX-2,Birch Mills,\n"),
  textFile("products.csv", "id,name,series\nXP-1,Panel 40,Panels\n"),
  textFile(
    "contacts.csv",
    "id,account,name,title,influences\nXC-1,X-1,Wang Lei,buyer,XC-2; Nobody\nXC-2,X-1,Uma Ray,head,\nXC-3,X-2,Wang Lei,buyer,\n",
  ),
  textFile("deals.csv", "id,account,name,stage\nXO-1,X-1,Halls,bid\nXO-2,X-2,Yard,bid\n"),
];

const needs = textFile(
  "needs.csv",
  "id,account,holder,statement,layer,kind,quote,note,speaker\n" +
    "N-1,X-1,Wang Lei,No dark hall,latent,personal,my name is on that hall,V-1,Uma Ray\n" +
    "N-2,X-1,Somebody Else,Less paper,explicit,organisation,,,\n" +
    "N-3,X-9,,Less paper,explicit,organisation,,,\n",
);
const positions = textFile(
  "positions.csv",
  "id,account,buying_unit,product,state,competitor,yearly_value,currency\n" +
    "W-1,X-1,Mill,Panel 40,ours,,1000,CNY\nW-2,X-1,Quay,XP-1,competitor,Lumera,2000,CNY\n",
);
const goals = textFile(
  "goals.csv",
  "id,account,measure,contact,target\nG-1,X-1,KR,Wang Lei,4\nG-2,X-2,KR,Uma Ray,4\nG-3,X-1,OR,,3\n",
);
const assessments = textFile(
  "assessments.csv",
  "id,account,contact,opportunity,method,item,answer\n" +
    "E-1,X-1,Wang Lei,,trust,closeness,6\nE-2,X-1,,XO-1,gate,leadReal,yes\n" +
    "E-3,X-1,,XO-2,gate,leadReal,yes\nE-4,X-1,XC-3,,trust,closeness,6\nE-5,X-2,,,risks,weakBrand,no\n",
);

describeProducts("what people judge, imported", (open) => {
  let product: TestProduct;

  beforeAll(async () => {
    product = await open();
  });
  afterAll(() => product.close());

  const judged = [needs, positions, goals, assessments];

  it("is counted by kind, in whatever order the files come", async () => {
    const { totals } = await importInto(product, [...judged, ...customers]);
    expect([totals.needs, totals.positions, totals.goals, totals.assessments]).toEqual([
      { created: 2, updated: 0, unchanged: 0, rejected: 1 },
      { created: 2, updated: 0, unchanged: 0, rejected: 0 },
      { created: 2, updated: 0, unchanged: 0, rejected: 1 },
      { created: 3, updated: 0, unchanged: 0, rejected: 2 },
    ]);
  });

  it("is unchanged when the same files come again", async () => {
    const { totals } = await importInto(product, judged);
    expect(Object.values(totals).map(({ created, updated }) => created + updated)).toEqual([0, 0, 0, 0]);
  });

  it("is handed back where a contact or deal belongs to another account", async () => {
    const { files } = await importInto(product, judged);
    const ofAnother = files.flatMap(({ kind, rejectedRows }) =>
      rejectedRows.map(({ line, column, reason }) => [kind, line, column, reason]),
    );
    expect(ofAnother).toEqual([
      ["needs", 4, "account", "“X-9” is not a known account. Import it first, or correct the name."],
      ["goals", 3, "contact", "“Uma Ray” is not on record for this account. Import it first, or correct the name."],
      [
        "assessments",
        4,
        "opportunity",
        "“XO-2” is not on record for this account. Import it first, or correct the name.",
      ],
      ["assessments", 5, "contact", "“XC-3” is not on record for this account. Import it first, or correct the name."],
    ]);
  });

  it("says who is not on record, and which buying unit the account does not have", async () => {
    const { notices } = await importInto(product, judged);
    expect(notices.map(({ what, example }) => [what, example])).toEqual([
      ["unknown-contact", "Somebody Else"],
      ["unknown-buying-unit", "Quay"],
    ]);
  });

  it("says whom a contact is said to sway and nobody knows", async () => {
    const { notices } = await importInto(product, customers);
    expect(notices.filter(({ what }) => what === "unknown-contact").map(({ example }) => example)).toEqual(["Nobody"]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Draft, draftSchema } from "#domain/draft";
import { verdictSchema } from "#domain/finding";
import type { Lang } from "#domain/lang";
import { finishedDraft, idOfAccount } from "../../helpers/finished-draft.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

const numbers = Array.from({ length: 15 }, (_, at) => `A-${String(at + 1).padStart(2, "0")}`);
const sections = [
  "summary",
  "profile",
  "value",
  "relationships",
  "needs",
  "competition",
  "objectives",
  "strategies",
  "actions",
  "monitoring",
  "risks",
  "policy",
  "questions",
];

let product: TestProduct;
const written = new Map<string, Draft>();

/** A plan that is written once and only read from then on. */
async function planFor(number: string, lang: Lang): Promise<Draft> {
  const key = `${number} ${lang}`;
  const plan = written.get(key) ?? (await finishedDraft(product, await idOfAccount(product, number), { lang }));
  written.set(key, plan);
  return plan;
}

beforeAll(async () => {
  product = await openTestProduct({ demo: true });
});
afterAll(() => product.close());

/** Every account once, in languages that take turns: every sentence of the plan is written in both. */
const plans = numbers.map((number, at) => ({ number, lang: at % 2 === 0 ? "zh" : "en" }) as const);

describe("account plans of the demo company", () => {
  it.each(plans)("the plan for $number in $lang has all thirteen sections and nothing that blocks", async (plan) => {
    const { number, lang } = plan;
    const draft = await planFor(number, lang);
    const blocking = draft.findings.filter(({ severity }) => severity === "block");
    expect([draft.sections.map(({ id }) => id), blocking]).toEqual([sections, []]);
  });
});

describe.each(["A-01", "A-02", "A-08"])("the plan for %s", (number) => {
  let draft: Draft;
  beforeAll(async () => {
    draft = await planFor(number, "zh");
  });
  const section = (id: string) => draft.sections.find((one) => one.id === id);
  const headings = (id: string) =>
    (section(id)?.blocks ?? []).flatMap((block) => (block.type === "heading" ? [block.text] : []));

  it("calls no need confirmed or supported without the words of a note beside it", () => {
    const { claims = [], blocks = [] } = section("needs") ?? {};
    const rows = blocks.flatMap((block) => (block.type === "table" ? block.rows : []));
    const quoted = rows.map(([, words]) => {
      const ids = words && "claims" in words ? words.claims : [];
      return claims.filter(({ id, evidence }) => ids.includes(id) && evidence.every((entry) => entry.startsWith("N")));
    });
    expect(rows.length).toBeGreaterThan(3);
    expect(quoted.filter(([words]) => !words || !/“.+”/u.test(words.text))).toEqual([]);
  });

  it("says where the account stands and what has been agreed about it", () => {
    expect(headings("value")).toEqual(expect.arrayContaining(["匹配矩阵", "假大户识别", "我方品类在客户采购中的位置"]));
    expect(headings("relationships")).toEqual(expect.arrayContaining(["组织客户关系", "客情目标"]));
    expect(headings("competition")).toEqual(expect.arrayContaining(["在用产品", "空白机会"]));
  });

  it("keeps each list to what a manager reads", () => {
    const long = draft.sections
      .filter(({ id }) => !["value", "relationships", "actions", "questions"].includes(id))
      .flatMap(({ id, blocks }) => blocks.map((block) => ({ id, block })))
      .filter(({ block }) =>
        block.type === "list" ? block.items.length > 12 : block.type === "table" && block.rows.length > 7,
      );
    expect(long.map(({ id }) => id)).toEqual([]);
  });
});

const post = async (body: unknown) => {
  const init = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const response = await product.ask("/v1/verify", init);
  return verdictSchema.parse(await response.json());
};

/** `text` with group 1 of the first match of `pattern` replaced. */
function altered(text: string, pattern: RegExp, by: (held: string) => string): string {
  const match = pattern.exec(text);
  const [whole, held] = match ?? [];
  if (!match || whole === undefined || held === undefined) throw new Error(`nothing fits ${pattern}`);
  const start = match.index + whole.indexOf(held);
  return text.slice(0, start) + by(held) + text.slice(start + held.length);
}

const nextDigit = (held: string) => `${(Number(held) + 1) % 10}`;
const otherYear = (held: string) => String(Number(held) - 7);

describe.each(["zh", "en"] as const)("a plan that somebody edited, in %s", (lang) => {
  let draftId: string;
  let markdown: string;
  let claims: { id: string; kind: string; text: string; evidence: string[] }[];
  let ledger: unknown[];
  let accountId: string;

  beforeAll(async () => {
    accountId = await idOfAccount(product, "A-01");
    ({ id: draftId } = await planFor("A-01", lang));
    markdown = await (await product.ask(`/v1/drafts/${draftId}/export?format=md`)).text();
    const json = draftSchema.parse(await (await product.ask(`/v1/drafts/${draftId}/export?format=json`)).json());
    claims = json.sections.flatMap((section) => section.claims);
    ledger = json.ledger;
  });

  it("passes as it was exported, as text", async () => {
    expect((await post({ draftId, text: markdown })).findings).toEqual([]);
  });

  it("passes as it was exported, as claims", async () => {
    expect((await post({ lang, accountId, claims, ledger })).findings).toEqual([]);
  });

  const edits = [
    ["digit", /(\d)(?:\.\d)?\s?%/, nextDigit],
    ["date", /((?<=\d [A-Z][a-z]{2} )2026|2026(?=年\d))/, otherYear],
    ["word of a quotation", /[“"][^“”"]*?(\p{Script=Han}{2}|[a-z]{4,})[^“”"]*[”"]/u, () => "zebra"],
  ] as const;

  it.each(edits)("fails when one %s of the text was changed", async (_, pattern, by) => {
    const { findings } = await post({ draftId, text: altered(markdown, pattern, by) });
    expect(findings.some(({ severity }) => severity === "block")).toBe(true);
  });

  it.each(edits)("fails at the claim in which one %s was changed", async (_, pattern, by) => {
    const at = claims.findIndex(({ kind, text }) => kind === "fact" && pattern.test(text));
    const changed = claims.map((claim, index) =>
      index === at ? { ...claim, text: altered(claim.text, pattern, by) } : claim,
    );
    const { findings } = await post({ lang, accountId, claims: changed, ledger });
    expect(findings.map(({ claimId }) => claimId)).toContain(claims[at]?.id);
  });
});

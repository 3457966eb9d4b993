import { describe, expect, test } from "vitest";
import type { Block } from "#domain/draft";
import { draftSchema } from "#domain/draft";
import { planSectionIds } from "#drafting/kinds/account-plan/section-ids";
import { emptyDossier, richDossier, thinDossier } from "../../fixtures/dossiers.ts";
import { scoredDossier } from "../../fixtures/scored-dossier.ts";
import { writtenDraft } from "../../fixtures/written-drafts.ts";

const dossiers = { rich: richDossier, scored: scoredDossier, thin: thinDossier, empty: emptyDossier };
const cases = (["rich", "scored", "thin", "empty"] as const).flatMap((name) =>
  (["zh", "en"] as const).map((lang) => ({ name, lang })),
);

const idsOf = (block: Block): string[] => {
  if (block.type === "heading") return [];
  if (block.type === "paragraph") return block.claims;
  const cells = block.type === "list" ? block.items : block.rows.flat();
  return cells.flatMap((cell) => ("claims" in cell ? cell.claims : []));
};
const textOf = async (name: keyof typeof dossiers, lang: "zh" | "en") =>
  (await writtenDraft(dossiers[name], lang)).sections.flatMap(({ claims }) => claims.map(({ text }) => text));

test("a plan puts purchases that fall and deals that stand still among what comes first", async () => {
  const text = (await textOf("thin", "en")).join("\n");
  const summary = (await writtenDraft(thinDossier, "en")).sections[0]?.claims.map((claim) => claim.text) ?? [];
  expect(summary.at(-3)).toMatch(/^Find out with Cancity what changed/);
  expect(text).toContain("USD 9,978");
  expect(text).toMatch(/Find out with Cancity what changed after/);
  expect(text).toMatch(/10 opportunities open for longer than 104 days, within which 90% of our deals are decided/);
});

describe.each(cases)("a plan of the $name account in $lang", ({ name, lang }) => {
  test("has the thirteen sections in order, each with something in it", async () => {
    const { sections } = await writtenDraft(dossiers[name], lang);
    expect(sections.map(({ id }) => id)).toEqual(planSectionIds);
    expect(sections.filter(({ claims, blocks }) => claims.length === 0 || blocks.length === 0)).toEqual([]);
  });

  test("has no finding at all", async () => {
    const { findings } = await writtenDraft(dossiers[name], lang);
    expect(findings).toEqual([]);
  });

  test("cites evidence for every claim", async () => {
    const { sections } = await writtenDraft(dossiers[name], lang);
    const uncited = sections.flatMap(({ claims }) => claims).filter(({ evidence }) => evidence.length === 0);
    expect(uncited).toEqual([]);
  });

  test("lays out every claim exactly once, and nothing else", async () => {
    const { sections } = await writtenDraft(dossiers[name], lang);
    for (const { claims, blocks } of sections) {
      expect(blocks.flatMap(idsOf).sort()).toEqual(claims.map(({ id }) => id).sort());
    }
  });

  test("is the same, byte for byte, every time", async () => {
    const first = JSON.stringify(await writtenDraft(dossiers[name], lang));
    expect(JSON.stringify(await writtenDraft(dossiers[name], lang))).toBe(first);
  });

  test("fits the schema that drafts are stored under", async () => {
    const draft = await writtenDraft(dossiers[name], lang);
    expect(draftSchema.parse(draft)).toEqual(draft);
  });

  test("leaves no reference or placeholder unrendered", async () => {
    expect((await textOf(name, lang)).filter((text) => /[{}]|undefined|null|NaN/.test(text))).toEqual([]);
  });

  test("names no other account, nor its people", async () => {
    const foreign = {
      rich: ["Cancity", "Nordwind"],
      scored: ["Cancity", "Nordwind"],
      thin: ["澜州", "陈建国", "Nordwind"],
      empty: ["澜州", "Cancity"],
    }[name];
    const text = (await textOf(name, lang)).join("\n");
    expect(foreign.filter((word) => text.includes(word))).toEqual([]);
  });
});

test("speaks of what the rich account's figures, people, quotations and gaps say", async () => {
  const text = (await textOf("rich", "zh")).join("\n");
  for (const said of ["¥477万", "19.3%", "陈建国", "澄光科技", "王敏要求站台灯具更换时间不超过 6 分钟", "¥168万"]) {
    expect(text).toContain(said);
  }
});

test("quotes nothing out of a note that gives orders or links, and nothing about anybody's family", async () => {
  const text = (await textOf("rich", "zh")).join("\n");
  expect(text).not.toMatch(/evil|忽略|1 元|孩子|希望尽快处理/);
});

test("says that won deals stand in where no orders are kept", async () => {
  const text = (await textOf("thin", "en")).join("\n");
  expect(text).toContain("from 100 opportunities; they stand in for order records");
});

test("asks more than it states where hardly anything is known", async () => {
  const { sections } = await writtenDraft(emptyDossier, "en");
  const claims = sections.flatMap((section) => section.claims).filter(({ text }) => text.length > 20);
  const count = (kind: string) => claims.filter((claim) => claim.kind === kind).length;
  expect(count("question")).toBeGreaterThan(count("fact") + count("inference"));
});

test("no word for gifts, entertainment or family in any plan", async () => {
  const all = await Promise.all(cases.map(({ name, lang }) => textOf(name, lang)));
  expect(
    all
      .flat()
      .filter((text) => /礼品|宴请|娱乐|旅游|家属|回扣|gift|hospitality|entertain|kickback|holiday/i.test(text)),
  ).toEqual([]);
});

test("draws a decision chain row for a role that nobody is known to hold", async () => {
  const { sections } = await writtenDraft(richDossier, "en");
  const texts = sections.find(({ id }) => id === "relationships")?.claims.map(({ text }) => text);
  expect(texts).toContain("Who is approver for 5 号线车站公共区照明, and whom do they listen to?");
});

test("the summary ends with three moves that answer the heaviest gaps", async () => {
  const { sections } = await writtenDraft(richDossier, "zh");
  const moves = sections[0]?.claims.slice(-3).map(({ text }) => text);
  expect(moves).toEqual([
    "解决陈建国在 5 号线车站公共区照明上最在意的问题。",
    "向澜州地铁收回 ¥168万。",
    "查清 5 号线车站公共区照明的批准者是谁，请人引见。",
  ]);
});

test("the decision chain says of each person where they stand", async () => {
  const { sections } = await writtenDraft(richDossier, "zh");
  const texts = sections.find(({ id }) => id === "relationships")?.claims.map(({ text }) => text);
  expect(texts).toContain("陈建国（决策者）在 5 号线车站公共区照明上仍为中立，客情 2 级。");
  expect(texts).toContain("王敏在 5 号线车站公共区照明上支持我方。");
  expect(texts).toContain("赵磊（影响者）对 5 号线车站公共区照明的态度不明，还没有客情评级。");
});

test("what our own people said in the minutes is not taken for the customer's need", async () => {
  const [minutes] = richDossier.passages.needs;
  if (!minutes) throw new Error("the rich account has minutes");
  const text = "孙鹏：我们必须自己消化这笔成本。王敏：备件必须放在车辆段。";
  const passages = { ...richDossier.passages, needs: [{ ...minutes, text }] };
  const { sections } = await writtenDraft({ ...richDossier, passages }, "zh");
  const needs = sections.find(({ id }) => id === "needs")?.claims.map((claim) => claim.text) ?? [];
  expect(needs).toContain("“王敏：备件必须放在车辆段”");
  expect(needs.join()).not.toContain("消化这笔成本");
});

test("every action names its owner, its day and its reason", async () => {
  const { sections } = await writtenDraft(richDossier, "zh");
  const table = sections.find(({ id }) => id === "actions")?.blocks.find(({ type }) => type === "table");
  const rows = table?.type === "table" ? table.rows : [];
  expect(rows.length).toBeGreaterThanOrEqual(8);
  expect(rows.every((row) => [0, 1, 2, 4].every((column) => "claims" in (row[column] ?? {})))).toBe(true);
});

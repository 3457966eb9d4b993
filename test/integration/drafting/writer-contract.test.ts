import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DraftKind, type Section, sectionSchema } from "#domain/draft";
import type { Finding } from "#domain/finding";
import type { Lang } from "#domain/lang";
import type { Dossier } from "#drafting/dossier";
import { createDraftPipeline, type FinishedDraft } from "#drafting/draft-pipeline";
import { getKind, writableKinds } from "#drafting/kind-definition";
import { templateWriter } from "#drafting/template-writer";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";
import { emptyDossier, richDossier, thinDossier } from "../../fixtures/dossiers.ts";
import { closeModels, openModelDraft } from "./open-model-draft.ts";

afterAll(closeModels);

const dossiers = { rich: richDossier, thin: thinDossier, empty: emptyDossier };
const languages: readonly Lang[] = ["zh", "en"];

type Case = { kind: DraftKind; lang: Lang; dossier: Dossier; name: string };
const cases: Case[] = writableKinds.flatMap((kind) =>
  languages.flatMap((lang) =>
    Object.entries(dossiers).map(([name, dossier]) => ({ kind, lang, dossier, name: `${kind}, ${lang}, ${name}` })),
  ),
);

type Write = (asked: Case, onSection?: (section: Section) => void) => Promise<FinishedDraft>;

const byTemplate = createDraftPipeline({ writers: { template: templateWriter }, now: () => 0 });
const writers: Record<string, Write> = {
  template: ({ dossier, kind, lang }, onSection) => byTemplate(dossier, { kind, lang, writer: "template" }, onSection),
  model: async ({ dossier, kind, lang }, onSection) => {
    const { draft } = await openModelDraft({ role: "faithful", kinds: [kind] });
    return draft({ dossier, kind, lang, ...(onSection && { onSection }) });
  },
};

const idsShown = ({ blocks }: Section): string[] =>
  blocks.flatMap((block) => {
    if (block.type === "heading") return [];
    if (block.type === "paragraph") return block.claims;
    const cells = block.type === "list" ? block.items : block.rows.flat();
    return cells.flatMap((cell) => ("claims" in cell ? cell.claims : []));
  });

/** What the template wrote first. */
const firstOf = new Map<Case, FinishedDraft>();

describe.each(Object.entries(writers))("written by %s", (writer, write) => {
  describe.each(cases)("$name", (asked) => {
    const streamed: Section[] = [];
    let draft: FinishedDraft;
    beforeAll(async () => {
      draft = await write(asked, (section) => streamed.push(section));
      if (writer === "template") firstOf.set(asked, draft);
    });

    it("has the sections of its kind, in order", () => {
      expect(draft.sections.map(({ id }) => id)).toEqual(getKind(asked.kind).sectionIds);
    });

    it("fits the schema it is stored by", () => {
      expect(draft.sections.map((section) => sectionSchema.parse(section))).toEqual(draft.sections);
    });

    it("lays every claim out once", () => {
      const claims = draft.sections.flatMap((section) => section.claims.map(({ id }) => id));
      expect(draft.sections.flatMap(idsShown).toSorted()).toEqual(claims.toSorted());
    });

    it("holds nothing that the verifier blocks", () => {
      const claims = draft.sections.flatMap((section) => section.claims);
      const { account, organisation, asOf } = asked.dossier;
      const ledger = prepareLedger(draft.ledger, { accountId: account.id, currency: organisation.currency });
      const { findings } = verify({ claims, ledger, lang: asked.lang, asOf });
      expect(findings.filter(({ severity }) => severity === "block")).toEqual([]);
    });

    it("has no finding but what its kind's rules say of claims that stand", () => {
      const standing = new Set(draft.sections.flatMap((section) => section.claims.map(({ id }) => id)));
      const isOfTheKind = ({ code, claimId = "" }: Finding) => code === "lint" && standing.has(claimId);
      expect(draft.findings.filter((finding) => !isOfTheKind(finding))).toEqual([]);
    });

    it("links only to claims that it has", () => {
      const claims = draft.sections.flatMap((section) => section.claims);
      const known = new Set(claims.map(({ id }) => id));
      expect(claims.flatMap(({ buildsOn = [] }) => buildsOn).filter((id) => !known.has(id))).toEqual([]);
    });

    it("tells every section once while it is written", () => {
      expect(streamed.map(({ id }) => id).toSorted()).toEqual(draft.sections.map(({ id }) => id).toSorted());
    });
  });
});

describe.each(cases)("$name", (asked) => {
  it("is the same, byte for byte, whenever the template writes it", async () => {
    const first = firstOf.get(asked) ?? (await writers.template?.(asked));
    expect(JSON.stringify(await writers.template?.(asked))).toBe(JSON.stringify(first));
  });
});

describe.each(writableKinds)("%s by a model", (kind) => {
  it("sends the same bytes whenever the evidence is the same", async () => {
    const { draft, server } = await openModelDraft({ role: "faithful", kinds: [kind], parallel: 1 });
    await draft({ kind });
    const first = server.requests.splice(0).slice(1);
    await draft({ kind });
    expect(JSON.stringify(server.requests)).toBe(JSON.stringify(first));
  });

  describe("as its calls are recorded", () => {
    let asked: Awaited<ReturnType<typeof openModelDraft>>["calls"];
    beforeAll(async () => {
      const { draft, calls } = await openModelDraft({ role: "faithful", kinds: [kind] });
      await draft({ kind });
      asked = calls.filter(({ purpose }) => purpose === "draft");
    });

    it("has at least seven tenths of what is sent in the part that is always the same", () => {
      const sum = (count: (call: (typeof asked)[number]) => number) =>
        asked.reduce((all, call) => all + count(call), 0);
      expect(sum(({ prefixTokens }) => prefixTokens) / sum(({ tokens }) => tokens.input)).toBeGreaterThan(0.7);
    });

    it("names its section with every call", () => {
      expect(asked.map(({ section }) => section).toSorted()).toEqual(getKind(kind).sectionIds.toSorted());
    });
  });

  it("ends with the reason of its signal when it is stopped", async () => {
    const { draft } = await openModelDraft({ role: "faithful", kinds: [kind], parallel: 1 });
    const controller = new AbortController();
    const stopped = new Error("nobody wants it any more");
    const writing = draft({ kind, signal: controller.signal, onSection: () => controller.abort(stopped) });
    await expect(writing).rejects.toBe(stopped);
  });
});

it("sends the same first message for every kind of one account and language", async () => {
  const { draft, server } = await openModelDraft({ role: "faithful", kinds: writableKinds });
  for (const kind of writableKinds) await draft({ kind });
  expect(new Set(server.requests.slice(1).map(({ messages }) => messages[0]?.content)).size).toBe(1);
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDay } from "#domain/day";
import type { FactEntry, KnowledgeEntry, Ledger, LedgerEntry, NoteEntry } from "#domain/evidence";
import type { Note } from "#domain/note";
import type { AnyScore } from "#domain/score";
import { noPassages } from "#drafting/dossier";
import { buildLedger } from "#drafting/evidence/build-ledger";
import { draftFreshness } from "#drafting/freshness/draft-freshness";
import { entriesNow } from "#drafting/freshness/entries-now";
import { richDossier } from "../../fixtures/dossiers.ts";
import { scoredDossier } from "../../fixtures/scored-dossier.ts";
import { writtenDraft } from "../../fixtures/written-drafts.ts";

const draft = await writtenDraft(scoredDossier, "en");
const cited = new Set(draft.sections.flatMap(({ claims }) => claims.flatMap(({ evidence }) => evidence)));

/** Every note the draft quotes, with the words it quotes. */
const quotedNotes = draft.ledger.reduce((notes, entry) => {
  const passage = entry.kind === "note" || entry.kind === "knowledge" ? entry : null;
  if (!passage) return notes;
  const note = noteOf(passage);
  const text = `${notes.get(note.id)?.text ?? ""}\n\n${note.text}`;
  return notes.set(note.id, { ...note, text });
}, new Map<string, Note>());

function noteOf(entry: NoteEntry | KnowledgeEntry): Note {
  const { kind, title = "", date = "", text } = entry;
  const id = (entry.kind === "note" ? entry.noteId : entry.documentId) ?? "";
  const author = entry.kind === "note" ? (entry.author ?? null) : null;
  return { id, externalId: id, kind, accountId: null, title, date: findDay(date), author, text };
}

/** The notes after something became of some. */
function notesAfter(change: (note: Note) => Note | null): Map<string, Note> {
  return new Map([...quotedNotes.values()].flatMap((note) => change(note) ?? []).map((note) => [note.id, note]));
}

const wholeLedger = () => buildLedger({ ...scoredDossier, passages: noPassages, knowledge: [], isWhole: true });

function freshnessWith(sameDay: Ledger, today?: Ledger, notes = quotedNotes) {
  return draftFreshness(draft, entriesNow(draft.ledger, { sameDay, today, notes }));
}

function another(entry: LedgerEntry): LedgerEntry {
  if (entry.kind === "fact") return { ...entry, value: { type: "text", value: "something else" } };
  return entry.kind === "score" ? { ...entry, score: everyPartAnother(entry.score) } : entry;
}

function everyPartAnother(score: AnyScore): AnyScore {
  const other = (held: unknown) => (typeof held === "number" ? held + 7 : typeof held === "string" ? `${held}x` : held);
  const words = Object.entries(score).map(([member, held]) => [member, other(held)]);
  const factors = score.factors.map((factor) => ({
    ...factor,
    raw: `${factor.raw}x`,
    points: factor.points + 7,
    weight: factor.weight + 7,
    contribution: factor.contribution + 7,
  }));
  return { ...score, ...Object.fromEntries(words), value: (score.value ?? 0) + 7, factors };
}

describe("the freshness of a draft", () => {
  it("is whole while nothing changed, though nothing is searched for and lists come in full", () => {
    const { fresh, stale } = freshnessWith(wholeLedger());
    expect([fresh > 40, stale]).toEqual([true, []]);
  });

  it("names exactly the sentences that cite the one entry that changed", () => {
    const computed = draft.ledger.filter(({ kind }) => kind === "fact" || kind === "score");
    const claims = draft.sections.flatMap((section) => section.claims);
    fc.assert(
      fc.property(fc.constantFrom(...computed), fc.boolean(), (entry, isGone) => {
        const changed = isGone ? [] : another(entry);
        const sameDay = draft.ledger.flatMap((held) => (held === entry ? changed : held));
        const { stale } = freshnessWith(sameDay);
        const touched = claims.filter(({ evidence }) => evidence.includes(entry.id));
        expect(stale.map(({ claimId }) => claimId)).toEqual(touched.map(({ id }) => id));
        expect(stale.every(({ changed }) => changed.every(({ id }) => id === entry.id))).toBe(true);
      }),
    );
  });

  it("counts a sentence that cites no evidence nowhere", () => {
    const claims = draft.sections.flatMap((section) => section.claims);
    const { fresh } = freshnessWith(wholeLedger());
    expect(fresh).toBe(claims.filter(({ evidence }) => evidence.length > 0).length);
  });

  it("is nothing for a draft that is still written", () => {
    const now = entriesNow(draft.ledger, { sameDay: [], notes: new Map() });
    expect(draftFreshness({ ...draft, status: "drafting" }, now)).toEqual({ fresh: 0, stale: [] });
  });

  it("is read from the stored ledger where claims do not say what they were verified against", () => {
    const sections = draft.sections.map((section) => ({
      ...section,
      claims: section.claims.map(({ verifiedAgainst: _kept, ...claim }) => claim),
    }));
    const sameDay = draft.ledger.map((entry) => (entry.id === "F2" ? another(entry) : entry));
    const now = entriesNow(draft.ledger, { sameDay, notes: quotedNotes });
    expect(draftFreshness({ ...draft, sections }, now)).toEqual(freshnessWith(sameDay));
  });
});

describe("a claim of a new draft", () => {
  it("keeps one hash for each different thing its evidence says", () => {
    const claims = draft.sections.flatMap((section) => section.claims);
    const without = claims.filter(({ evidence, verifiedAgainst }) => evidence.length > 0 && !verifiedAgainst?.length);
    expect(without).toEqual([]);
    expect(
      claims.flatMap(({ verifiedAgainst }) => verifiedAgainst ?? []).every((hash) => /^[0-9a-f]{64}$/.test(hash)),
    ).toBe(true);
  });
});

/** Every change of one entry, as worded under the sentences that cite it. */
function allWorded(id: string, sameDay: Ledger, today?: Ledger, notes?: Map<string, Note>) {
  const all = freshnessWith(sameDay, today, notes).stale.flatMap(({ changed }) => changed);
  return all.filter((change) => change.id === id);
}
const worded = (...asked: Parameters<typeof allWorded>) => allWorded(...asked)[0];
const factOf = (path: string): FactEntry => {
  const found = draft.ledger.find((entry) => entry.kind === "fact" && entry.path === path && cited.has(entry.id));
  if (found?.kind !== "fact") throw new Error(`no sentence cites ${path}`);
  return found;
};
const withValue = (entry: FactEntry, value: FactEntry["value"]) =>
  draft.ledger.map((held) => (held === entry ? { ...entry, value } : held));

describe("a change", () => {
  const revenue = factOf("orders.revenue12m");

  it("is told by the values as the draft writes them", () => {
    const now = withValue(revenue, { type: "money", amount: "6120000.00", currency: "CNY" });
    expect(worded(revenue.id, now)).toMatchObject({ was: "CNY 4.77M", now: "CNY 6.12M", gone: false });
  });

  it("is told exactly where both values read the same", () => {
    const now = withValue(revenue, { type: "money", amount: "4770450.00", currency: "CNY" });
    expect(worded(revenue.id, now)).toMatchObject({ was: "CNY 4,770,000", now: "CNY 4,770,450" });
  });

  it("of a person's title shows the title", () => {
    const person = factOf("contact.name");
    if (person.value.type !== "name") throw new Error("a person has a name");
    const now = withValue(person, { ...person.value, role: "董事长" });
    expect(worded(person.id, now)?.now).toContain("董事长");
  });

  it("of what is no more has no value now", () => {
    expect(
      worded(
        revenue.id,
        draft.ledger.filter((entry) => entry !== revenue),
      ),
    ).toMatchObject({ now: null, gone: true });
  });

  it("of a score that kept its value is told by the factor that moved", () => {
    const score = draft.ledger.find(
      (entry) => entry.kind === "score" && cited.has(entry.id) && entry.score.factors.length > 0,
    );
    if (score?.kind !== "score") throw new Error("no sentence cites a score");
    const [first, ...rest] = score.score.factors;
    if (!first) throw new Error("the score has no factors");
    const moved = { ...score, score: { ...score.score, factors: [{ ...first, raw: 12345 }, ...rest] } };
    const changes = allWorded(
      score.id,
      draft.ledger.map((entry) => (entry === score ? moved : entry)),
    );
    expect(changes.some(({ now }) => now?.includes("12,345"))).toBe(true);
  });

  it("is told by each value that a sentence shows of a score, in the place of its reference", () => {
    const claims = draft.sections.flatMap((section) => section.claims);
    const claim = claims.find(({ source }) => /\{\{S\d+\.value\}\}/.test(source ?? ""));
    const [, id = ""] = /\{\{(S\d+)\.value\}\}/.exec(claim?.source ?? "") ?? [];
    const sameDay = draft.ledger.map((entry) =>
      entry.id === id && entry.kind === "score" ? { ...entry, score: { ...entry.score, value: 12.5 } } : entry,
    );
    const told = freshnessWith(sameDay).stale.find(({ claimId }) => claimId === claim?.id)?.changed ?? [];
    expect(told.map(({ now }) => now)).toEqual(["12.5"]);
    expect(claim?.text).toContain(told[0]?.was);
  });

  it("counts neither where the day we stand at says what the draft says", () => {
    expect(
      freshnessWith(
        draft.ledger.filter((entry) => entry !== revenue),
        draft.ledger,
      ).stale,
    ).toEqual([]);
  });

  it("shows what the day we stand at says, where the draft's own day no longer says it", () => {
    const today = withValue(revenue, { type: "money", amount: "9900000.00", currency: "CNY" });
    expect(
      worded(
        revenue.id,
        draft.ledger.filter((entry) => entry !== revenue),
        today,
      )?.now,
    ).toBe("CNY 9.9M");
  });
});

describe("a passage of a note", () => {
  const quoted = draft.ledger.find((entry) => entry.kind === "note" && cited.has(entry.id));
  if (quoted?.kind !== "note") throw new Error("no sentence cites a note");

  it("that stands elsewhere in its note now says the same", () => {
    const notes = notesAfter((note) => ({ ...note, text: `A new beginning.\n\n${note.text}` }));
    expect(freshnessWith(draft.ledger, undefined, notes).stale).toEqual([]);
  });

  it("that was rewritten is told by the words that differ", () => {
    const notes = notesAfter((note) => (note.id === quoted.noteId ? { ...note, text: "全部作废。" } : note));
    expect(worded(quoted.id, draft.ledger, undefined, notes)).toMatchObject({ now: "全部作废。", gone: false });
  });

  it("is gone with its note", () => {
    const notes = notesAfter((note) => (note.id === quoted.noteId ? null : note));
    expect(worded(quoted.id, draft.ledger, undefined, notes)).toMatchObject({ now: null, gone: true });
  });
});

describe("a list that shows only its best", () => {
  it("loses nobody from a draft because something larger came", () => {
    const [deal] = richDossier.opportunities;
    if (!deal) throw new Error("the dossier has no deal");
    const larger = Array.from({ length: 8 }, (_, at) => ({
      ...deal,
      opportunity: {
        ...deal.opportunity,
        id: `o-${at}`,
        externalId: `O-9${at}`,
        name: `Deal ${at}`,
        amountMinor: 9e11,
      },
    }));
    const opportunities = [...richDossier.opportunities, ...larger];
    const ledger = buildLedger({ ...richDossier, opportunities, isWhole: true });
    const paths = (record: string) => ledger.filter((entry) => entry.kind === "fact" && entry.record === record).length;
    expect(paths(`opportunity:${deal.opportunity.externalId}`)).toBeGreaterThan(3);
  });
});

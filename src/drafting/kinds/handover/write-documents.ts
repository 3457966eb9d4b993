import type { Cell } from "#domain/draft";
import type { NoteEntry } from "#domain/evidence";
import { describeDocument } from "#scoring/catalogues/describe-catalogue";
import { projectDocuments } from "#scoring/catalogues/documents";
import { shownOpen } from "../../evidence/deals.ts";
import { refTo } from "../../ledger-index.ts";
import { asQuotes } from "../../quotes/note-sentences.ts";
import { valueCell } from "../../section-parts.ts";
import type { HandoverBuilder, HandoverContext } from "./handover-context.ts";

const columns = ["hov.col.date", "hov.col.note", "hov.col.author"] as const;
const notesShown = 8;
const dealsShown = 2;

/** The notes that carry most of what stands above, and the papers that go with each large deal (`10-method.md §19`). */
export function writeDocuments(context: HandoverContext) {
  const { index, dossier, lang } = context;
  const section = context.section("documents");
  const notes = worthReading(context);
  section.heading("hov.head.notes");
  section.table(
    columns,
    notes.map((note) => noteRow(section, note)),
  );
  const account = index.account;
  section.list(
    notes.length > 0 ? null : section.claim({ kind: "question", key: "hov.notes.none", values: { account } }),
  );
  section.heading("hov.head.papers");
  const paper = projectDocuments.find(({ id }) => id === "contract-handover");
  const deals = paper ? shownOpen(dossier).slice(0, dealsShown) : [];
  section.list(
    ...deals.map(({ opportunity }) => {
      if (!paper) return null;
      const { name, contents } = describeDocument(paper, lang);
      const deal = index.ref("opportunity.name", `opportunity:${opportunity.externalId}`);
      return section.claim({
        kind: "recommendation",
        key: "hov.paper",
        values: { deal, document: name, list: contents.join(lang === "zh" ? "；" : "; ") },
      });
    }),
    deals.length > 0 ? null : section.claim({ kind: "question", key: "hov.papers.none", values: { account } }),
  );
  return section.build();
}

/** Notes by how many of their sentences this handover quotes, then the newest. */
function worthReading({ finds, index }: HandoverContext): NoteEntry[] {
  const quoted = asQuotes(Object.values(finds).flat(), index);
  const byNote = new Map<string, { note: NoteEntry; count: number }>();
  for (const { note } of quoted) {
    const key = note.noteId ?? note.id;
    byNote.set(key, { note: byNote.get(key)?.note ?? note, count: (byNote.get(key)?.count ?? 0) + 1 });
  }
  return [...byNote.values()]
    .sort((a, b) => b.count - a.count || ((a.note.date ?? "") < (b.note.date ?? "") ? 1 : -1))
    .slice(0, notesShown)
    .map(({ note }) => note);
}

function noteRow(section: HandoverBuilder, note: NoteEntry): Cell[] {
  return [
    valueCell(section, note.date === undefined ? null : refTo(note, "date")),
    valueCell(section, note.title === undefined ? null : refTo(note, "title")),
    valueCell(section, note.author === undefined ? null : refTo(note, "author")),
  ];
}

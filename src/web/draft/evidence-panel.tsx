import CloseOutlined from "@ant-design/icons/es/icons/CloseOutlined";
import Button from "antd/es/button";
import { useEffect, useRef, useState } from "react";
import type { Draft, LedgerEntry } from "../api/types.ts";
import type { NotePlace } from "../notes/note-sheet.tsx";
import { useText } from "../text/language-context.tsx";
import { useEvidence } from "./evidence-context.tsx";
import { EvidenceEntry } from "./evidence-entry.tsx";

const kinds = ["fact", "score", "note", "knowledge", "record"] as const satisfies readonly LedgerEntry["kind"][];

/** Beside the document on a wide screen, over it on a phone once a citation is pressed. */
export function EvidencePanel({ draft, onOpenNote }: { draft: Draft; onOpenNote: (place: NotePlace) => void }) {
  const { t, word } = useText();
  const { opened, close } = useEvidence();
  const [isAll, setAll] = useState(false);
  const cited = new Set(draft.sections.flatMap(({ claims }) => claims.flatMap(({ evidence }) => evidence)));
  const shown = draft.ledger.filter(({ id }) => isAll || cited.has(id) || id === opened?.id);
  return (
    <aside
      className={`evidence-panel ${opened ? "is-open" : ""}`}
      aria-label={t("evidence.title")}
      data-testid="evidence-panel"
    >
      <header className="evidence-head">
        <h2>{t("evidence.title")}</h2>
        <button type="button" className="choice" aria-pressed={isAll} onClick={() => setAll(!isAll)}>
          {t("evidence.all", { count: draft.ledger.length })}
        </button>
        <Button
          type="text"
          size="small"
          className="evidence-close"
          icon={<CloseOutlined />}
          aria-label={t("common.close")}
          onClick={close}
        />
      </header>
      {kinds.map((kind) => (
        <EvidenceGroup
          key={kind}
          title={word("evidenceKind", kind)}
          entries={shown.filter((entry) => entry.kind === kind)}
          draft={draft}
          onOpenNote={onOpenNote}
        />
      ))}
      {shown.length === 0 && <p className="empty">{t("evidence.none")}</p>}
    </aside>
  );
}

type EvidenceGroupProps = {
  title: string;
  entries: LedgerEntry[];
  draft: Draft;
  onOpenNote: (place: NotePlace) => void;
};

function EvidenceGroup({ title, entries, draft, onOpenNote }: EvidenceGroupProps) {
  const { opened } = useEvidence();
  if (entries.length === 0) return null;
  return (
    <section>
      <h3>
        {title} <small className="soft">{entries.length}</small>
      </h3>
      <ul className="plain-list">
        {entries.map((entry) => (
          <PanelEntry
            key={entry.id}
            entry={entry}
            draft={draft}
            openedTurn={opened?.id === entry.id ? opened.turn : null}
            onOpenNote={onOpenNote}
          />
        ))}
      </ul>
    </section>
  );
}

/** The panel's own head lies over its top edge on a phone. */
const headHeight = 52;

/** Brings an entry to the middle of the panel; the document beside it stays where the reader is. */
function scrollInPanel(entry: HTMLElement): void {
  const panel = entry.closest(".evidence-panel");
  if (!panel) return;
  const [outer, inner] = [panel.getBoundingClientRect(), entry.getBoundingClientRect()];
  panel.scrollTop += inner.top - outer.top - Math.max(headHeight, (outer.height - inner.height) / 2);
}

type PanelEntryProps = {
  entry: LedgerEntry;
  draft: Draft;
  openedTurn: number | null;
  onOpenNote: (place: NotePlace) => void;
};

function PanelEntry({ entry, draft, openedTurn, onOpenNote }: PanelEntryProps) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (openedTurn === null) return;
    if (item.current) scrollInPanel(item.current);
    item.current?.focus({ preventScroll: true });
  }, [openedTurn]);
  return (
    <li
      ref={item}
      id={`evidence-${entry.id}`}
      tabIndex={-1}
      className={`evidence-entry ${openedTurn === null ? "" : "is-current"}`}
      data-testid={`evidence-${entry.id}`}
    >
      <EvidenceEntry entry={entry} draft={draft} onOpenNote={onOpenNote} />
    </li>
  );
}

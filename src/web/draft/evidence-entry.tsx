import Button from "antd/es/button";
import type { Draft, EntryOf, LedgerEntry } from "../api/types.ts";
import { formatNumber } from "../format/format-number.ts";
import { useFormat } from "../format/use-format.ts";
import type { NotePlace } from "../notes/note-sheet.tsx";
import { FactorTable } from "../score/factor-table.tsx";
import { useText } from "../text/language-context.tsx";
import { useWordsIn } from "../text/use-words-in.ts";
import { ChangedValue, StaleSign } from "./changed-value.tsx";
import { useStaleness } from "./freshness-context.tsx";
import { useEntryTitle, valueText } from "./use-evidence-words.ts";

type EntryBodyProps = {
  entry: LedgerEntry;
  /** Values are written in the document's language; its account is named once, on top of the page. */
  draft: Pick<Draft, "lang" | "accountName">;
  isShort?: boolean;
  onOpenNote?: (place: NotePlace) => void;
};

/** One line of the ledger, in full in the panel, short in the card beside a citation. */
export function EvidenceEntry({ entry, draft, isShort = false, onOpenNote }: EntryBodyProps) {
  const titleOf = useEntryTitle();
  const changes = useStaleness().changesOf(entry.id);
  return (
    <>
      <p className="evidence-title">
        <span className={`citation citation-${entry.kind}`}>{entry.id}</span> {titleOf(entry)}
      </p>
      {changes.map((change) => (
        <p key={`${change.was} ${change.now}`} className="evidence-changed">
          <StaleSign /> <ChangedValue change={change} />
        </p>
      ))}
      <EntryBody entry={entry} draft={draft} isShort={isShort} {...(onOpenNote && { onOpenNote })} />
    </>
  );
}

function EntryBody({ entry, draft, isShort = false, onOpenNote }: EntryBodyProps) {
  switch (entry.kind) {
    case "fact":
      return <FactBody entry={entry} draft={draft} />;
    case "score":
      return <ScoreBody entry={entry} draft={draft} isShort={isShort} />;
    case "record":
      return <pre className="evidence-record">{JSON.stringify(entry.value, null, 1)}</pre>;
    case "note":
    case "knowledge":
      return <PassageBody entry={entry} isShort={isShort} {...(onOpenNote && { onOpenNote })} />;
  }
}

function FactBody({ entry, draft }: { entry: EntryOf<"fact">; draft: EntryBodyProps["draft"] }) {
  const { t } = useText();
  const words = useWordsIn(draft.lang);
  const format = useFormat();
  const details = [
    entry.entity === draft.accountName ? null : entry.entity,
    entry.period && t("evidence.period", { period: format.period(entry.period) }),
    entry.record && t("evidence.source", { record: entry.record }),
    entry.asOf && t("evidence.asOf", { day: format.day(entry.asOf) }),
  ].filter(Boolean);
  return (
    <>
      <p className="evidence-value figure">{valueText(entry.value, words)}</p>
      <p className="soft">{details.join(" · ")}</p>
    </>
  );
}

type ScoreBodyProps = { entry: EntryOf<"score">; draft: EntryBodyProps["draft"]; isShort: boolean };

function ScoreBody({ entry: { score, entity }, draft, isShort }: ScoreBodyProps) {
  const { t, word } = useText();
  const value = score.value === null ? word("band", "insufficient") : formatNumber(score.value);
  const group = score.method === "scorecard" ? "class" : "band";
  return (
    <>
      <p className="evidence-value">
        <span className="figure">{value}</span> {score.value !== null && word(group, score.band)}
      </p>
      {entity !== undefined && entity !== draft.accountName && <p className="soft">{entity}</p>}
      {isShort ? (
        <p className="soft">{t("evidence.pressForFactors")}</p>
      ) : (
        <FactorTable score={{ ...score, explanation: [] }} />
      )}
    </>
  );
}

const shortLength = 160;

type PassageBodyProps = {
  entry: EntryOf<"note"> | EntryOf<"knowledge">;
  isShort: boolean;
  onOpenNote?: (place: NotePlace) => void;
};

function PassageBody({ entry, isShort, onOpenNote }: PassageBodyProps) {
  const { t } = useText();
  const format = useFormat();
  const noteId = entry.kind === "note" ? entry.noteId : entry.documentId;
  const author = entry.kind === "note" ? entry.author : undefined;
  const { start, end } = entry;
  const range = start !== undefined && end !== undefined ? { start, end } : null;
  const text = isShort && entry.text.length > shortLength ? `${entry.text.slice(0, shortLength)}…` : entry.text;
  return (
    <>
      <p className="soft">{[entry.date && format.day(entry.date), author].filter(Boolean).join(" · ")}</p>
      <blockquote className="evidence-quote">{text}</blockquote>
      {onOpenNote && noteId !== undefined && (
        <Button size="small" data-testid="open-passage" onClick={() => onOpenNote({ noteId, range })}>
          {t("evidence.openNote")}
        </Button>
      )}
    </>
  );
}

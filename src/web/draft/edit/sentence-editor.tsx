import DeleteOutlined from "@ant-design/icons/es/icons/DeleteOutlined";
import UndoOutlined from "@ant-design/icons/es/icons/UndoOutlined";
import Button from "antd/es/button";
import Input from "antd/es/input";
import type { ReactNode } from "react";
import type { Finding } from "../../api/types.ts";
import { useText } from "../../text/language-context.tsx";
import { Citation } from "../citation.tsx";
import { MarginNotes } from "../margin-notes.tsx";

type SentenceEditorProps = {
  /** What the sentence is, for those who hear it: its column, or its number. */
  label: string;
  text: string;
  evidence: readonly string[];
  findings: readonly Finding[];
  isRemoved?: boolean;
  /** What somebody else made of the sentence meanwhile. */
  theirs?: string | undefined;
  /** The choice of what kind of sentence a new one is. */
  kind?: ReactNode;
  onText: (text: string) => void;
  onEvidence: (evidence: string[]) => void;
  onRemove: () => void;
};

const longest = 4_000;

/** One sentence in its field, what it cites, and what the verifier says of it as it stands. */
export function SentenceEditor(props: SentenceEditorProps) {
  const { label, text, evidence, findings, isRemoved = false, theirs, kind, onText, onEvidence, onRemove } = props;
  const { t } = useText();
  return (
    <div className={`sentence-editor ${isRemoved ? "is-removed" : ""}`} data-testid="sentence-editor">
      <div className="sentence-row">
        <Input.TextArea
          aria-label={label}
          className="sentence-input"
          rows={1}
          maxLength={longest}
          value={text}
          disabled={isRemoved}
          onChange={(event) => onText(event.target.value)}
        />
        <Button
          size="small"
          type="text"
          icon={isRemoved ? <UndoOutlined /> : <DeleteOutlined />}
          aria-label={t(isRemoved ? "edit.keepSentence" : "edit.removeSentence", { sentence: label })}
          onClick={onRemove}
        />
      </div>
      <div className="sentence-foot">
        {kind}
        {evidence.map((id) => (
          <span key={id} className="cited-chip">
            <Citation id={id} />
            <button
              type="button"
              className="chip-remove"
              aria-label={t("edit.uncite", { id })}
              disabled={isRemoved}
              onClick={() => onEvidence(evidence.filter((one) => one !== id))}
            >
              ×
            </button>
          </span>
        ))}
        <NearestEvidence findings={findings} evidence={evidence} onEvidence={onEvidence} />
      </div>
      {theirs !== undefined && <p className="note">{t("edit.theirs", { text: theirs })}</p>}
      <MarginNotes findings={findings} />
    </div>
  );
}

type NearestProps = Pick<SentenceEditorProps, "findings" | "evidence" | "onEvidence">;

/** Evidence that would bear what the sentence says, to be cited by one press. */
function NearestEvidence({ findings, evidence, onEvidence }: NearestProps) {
  const { t } = useText();
  const nearest = [...new Set(findings.flatMap((finding) => finding.nearest))].filter((id) => !evidence.includes(id));
  return nearest.slice(0, 5).map((id) => (
    <button key={id} type="button" className="choice" onClick={() => onEvidence([...evidence, id])}>
      {t("edit.cite", { id })}
    </button>
  ));
}

import PlusOutlined from "@ant-design/icons/es/icons/PlusOutlined";
import Button from "antd/es/button";
import Input from "antd/es/input";
import type { Claim, Draft, Section } from "../../api/types.ts";
import { Field } from "../../shell/field.tsx";
import { Notice } from "../../shell/notice.tsx";
import { ErrorNotice } from "../../shell/query-view.tsx";
import { useText } from "../../text/language-context.tsx";
import { layOutSection, type ShownBlock } from "../lay-out-section.ts";
import { AddedSentences } from "./added-sentences.tsx";
import { SentenceEditor } from "./sentence-editor.tsx";
import { type LiveCheck, useLiveCheck } from "./use-live-check.ts";
import type { SectionEditing } from "./use-section-edit.ts";
import {
  isUnchanged,
  sentencesToCheck,
  type WorkingEdit,
  withAdded,
  withRemoval,
  withSentence,
} from "./working-edit.ts";
import "./edit.css";

type SectionEditorProps = { draft: Draft; section: Section; editing: SectionEditing; edit: WorkingEdit };

/** A section's sentences in fields, each verified while it is typed. */
export function SectionEditor({ draft, section, editing, edit }: SectionEditorProps) {
  const { t } = useText();
  const check = useLiveCheck(draft.id, sentencesToCheck(edit, section));
  const add = () => editing.change(withAdded(edit, `new-${String(Date.now())}`));
  return (
    <div className="section-editor" data-testid="section-editor">
      {editing.isRecovered && <p className="note">{t("edit.recovered")}</p>}
      <EditBlocks blocks={layOutSection(section)} editing={editing} edit={edit} check={check} />
      <AddedSentences editing={editing} edit={edit} check={check} />
      <Button size="small" icon={<PlusOutlined />} onClick={add} data-testid="add-sentence">
        {t("edit.add")}
      </Button>
      <Field label={t("edit.reason")}>
        {(id) => (
          <Input
            id={id}
            maxLength={500}
            value={edit.reason}
            placeholder={t("edit.reasonHint")}
            onChange={(event) => editing.change({ ...edit, reason: event.target.value })}
          />
        )}
      </Field>
      <SaveProblem editing={editing} />
      <div className="edit-actions">
        <Button
          type="primary"
          disabled={isUnchanged(edit)}
          loading={editing.isSaving}
          onClick={editing.save}
          data-testid="save-section"
        >
          {t("edit.save")}
        </Button>
        <Button onClick={editing.cancel} data-testid="cancel-edit">
          {t("edit.cancel")}
        </Button>
        <span className="note" role="status" data-testid="check-state">
          {check.isChecking ? t("edit.checking") : t("edit.warnOnly")}
        </span>
      </div>
    </div>
  );
}

function SaveProblem({ editing }: { editing: SectionEditing }) {
  const { t } = useText();
  if (!editing.error) return null;
  if (!editing.isOutdated) return <ErrorNotice error={editing.error} />;
  return (
    <Notice tone="block" title={t("edit.outdated")}>
      <p>{t("edit.outdatedAction")}</p>
      <Button size="small" onClick={() => void editing.rebase()} data-testid="rebase">
        {t("edit.rebase")}
      </Button>
    </Notice>
  );
}

type EditPart = { editing: SectionEditing; edit: WorkingEdit; check: LiveCheck };

function EditBlocks({ blocks, ...part }: EditPart & { blocks: ShownBlock[] }) {
  const { t } = useText();
  return blocks.map((block, at) => {
    const key = `${block.type}-${String(at)}`;
    if (block.type === "heading") return <h3 key={key}>{block.text}</h3>;
    if (block.type === "table") {
      return block.rows.map((row, line) => (
        <fieldset key={`${key}-${String(line)}`} className="edit-row">
          <legend>{t("edit.row", { row: line + 1 })}</legend>
          {row.flatMap((cell, column) =>
            cell.claims.map((claim) => (
              <ClaimEditor key={claim.id} claim={claim} label={block.columns[column]?.title ?? ""} {...part} />
            )),
          )}
        </fieldset>
      ));
    }
    const claims = block.type === "paragraph" ? block.claims : block.items.flatMap((item) => item.claims);
    return claims.map((claim) => <ClaimEditor key={claim.id} claim={claim} {...part} />);
  });
}

function ClaimEditor({ claim, label, editing, edit, check }: EditPart & { claim: Claim; label?: string }) {
  const { word } = useText();
  const sentence = edit.changed[claim.id];
  const theirs = sentence && sentence.was !== claim.text ? claim.text : undefined;
  return (
    <div className="claim-editor">
      {label !== undefined && label !== "" && <span className="note">{label}</span>}
      <SentenceEditor
        label={label || word("claimKind", claim.kind)}
        text={sentence?.text ?? claim.text}
        evidence={sentence?.evidence ?? claim.evidence}
        findings={check.findingsOf(claim.id)}
        isRemoved={edit.removed.includes(claim.id)}
        theirs={theirs}
        onText={(text) => editing.change(withSentence(edit, claim, { text }))}
        onEvidence={(evidence) => editing.change(withSentence(edit, claim, { evidence }))}
        onRemove={() => editing.change(withRemoval(edit, claim.id))}
      />
    </div>
  );
}

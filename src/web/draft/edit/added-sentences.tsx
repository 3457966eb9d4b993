import type { Claim } from "../../api/types.ts";
import { useText } from "../../text/language-context.tsx";
import { SentenceEditor } from "./sentence-editor.tsx";
import type { LiveCheck } from "./use-live-check.ts";
import type { SectionEditing } from "./use-section-edit.ts";
import { type AddedSentence, type WorkingEdit, withAddedPart, withoutAdded } from "./working-edit.ts";

const claimKinds = ["fact", "inference", "recommendation", "question"] as const satisfies readonly Claim["kind"][];

type AddedSentencesProps = { editing: SectionEditing; edit: WorkingEdit; check: LiveCheck };

/** Sentences of the person's own, with what each is: a fact, an inference, a recommendation or a question. */
export function AddedSentences({ editing, edit, check }: AddedSentencesProps) {
  const { t } = useText();
  return edit.added.map((one, at) => {
    const set = (part: Partial<AddedSentence>) => editing.change(withAddedPart(edit, one.key, part));
    return (
      <SentenceEditor
        key={one.key}
        label={t("edit.newSentence", { number: at + 1 })}
        text={one.text}
        evidence={one.evidence}
        findings={check.findingsOf(one.key)}
        kind={<KindChoice kind={one.kind} onKind={(kind) => set({ kind })} />}
        onText={(text) => set({ text })}
        onEvidence={(evidence) => set({ evidence })}
        onRemove={() => editing.change(withoutAdded(edit, one.key))}
      />
    );
  });
}

type KindChoiceProps = { kind: AddedSentence["kind"]; onKind: (kind: AddedSentence["kind"]) => void };

function KindChoice({ kind, onKind }: KindChoiceProps) {
  const { t, word } = useText();
  return (
    <fieldset className="choice-row">
      <legend className="visually-hidden">{t("edit.kind")}</legend>
      {claimKinds.map((one) => (
        <button key={one} type="button" className="choice" aria-pressed={one === kind} onClick={() => onKind(one)}>
          {word("claimKind", one)}
        </button>
      ))}
    </fieldset>
  );
}

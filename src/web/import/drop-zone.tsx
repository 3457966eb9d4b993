import { type DragEvent, useState } from "react";
import { useText } from "../text/language-context.tsx";

const accepted = ".csv,.tsv,.xlsx,.xlsm,.md,.txt,.jsonl,.docx,.pptx,.pdf,.html,.htm,.eml,.vtt,.srt";

/** A place to drop files, and at the same time the label of a file field for those who use the keyboard. */
export function DropZone({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { t } = useText();
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <label
      className={`drop-zone ${isOver ? "is-over" : ""}`}
      data-testid="import-drop"
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        type="file"
        multiple
        accept={accepted}
        className="visually-hidden"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <strong>{t("import.drop")}</strong>
      <span className="soft">{t("import.kinds")}</span>
    </label>
  );
}

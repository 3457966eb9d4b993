import Button from "antd/es/button";
import { useRef } from "react";
import { useText } from "../text/language-context.tsx";
import type { ChosenFile } from "./chosen-file.ts";
import { pickedFiles } from "./picked-files.ts";

const accepted = ".csv,.tsv,.xlsx,.xlsm,.md,.txt,.jsonl,.docx,.pptx,.pdf,.html,.htm,.eml,.vtt,.srt";

type DropZoneProps = {
  /** Files are held over the page. */
  isOver: boolean;
  isSmall: boolean;
  onFiles: (files: ChosenFile[]) => void;
};

/** Files are dropped anywhere on the page; for those who use the keyboard this is the label of a file field. */
export function DropZone({ isOver, isSmall, onFiles }: DropZoneProps) {
  const { t } = useText();
  return (
    <div className={`drop-zone ${isOver ? "is-over" : ""} ${isSmall ? "is-small" : ""}`} data-testid="import-drop">
      <label className="drop-label">
        <input
          type="file"
          multiple
          accept={accepted}
          className="visually-hidden"
          onChange={(event) => {
            onFiles(pickedFiles([...(event.target.files ?? [])]));
            event.target.value = "";
          }}
        />
        <strong>{t(isSmall ? "import.dropMore" : "import.drop")}</strong>
        <span className="soft">{t("import.kinds")}</span>
      </label>
      <FolderButton onFiles={onFiles} />
      {isOver && (
        <div className="drop-veil" aria-hidden="true">
          {t("import.dropHere")}
        </div>
      )}
    </div>
  );
}

function FolderButton({ onFiles }: { onFiles: (files: ChosenFile[]) => void }) {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={(element) => {
          input.current = element;
          if (element) element.webkitdirectory = true;
        }}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={t("import.folder")}
        onChange={(event) => {
          onFiles(pickedFiles([...(event.target.files ?? [])]));
          event.target.value = "";
        }}
      />
      <Button size="small" onClick={() => input.current?.click()}>
        {t("import.folder")}
      </Button>
    </>
  );
}

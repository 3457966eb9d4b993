import { useText } from "../text/language-context.tsx";
import { type ChosenFile, inBatches, isTable } from "./chosen-file.ts";
import type { Choices, FileChoice } from "./file-choice.ts";
import { RecognisedNotes } from "./recognised-notes.tsx";
import { FileHead, RecognisedTable } from "./recognised-table.tsx";

type CheckFilesProps = {
  files: readonly ChosenFile[];
  choices: Choices;
  onChoose: (path: string, choice: FileChoice | null) => void;
  onRemove: (file: ChosenFile) => void;
};

/** As much as the server looks into before an import. */
const mostBytes = 64 * 1024 * 1024;
const notesAtOnce = { files: 25, bytes: 16 * 1024 * 1024 };

/** Every file with what it was taken for; tables first, because they need a person's eye. */
export function CheckFiles({ files, choices, onChoose, onRemove }: CheckFilesProps) {
  const { t } = useText();
  const large = files.filter(({ file }) => file.size > mostBytes);
  const rest = files.filter(({ file }) => file.size <= mostBytes);
  const notes = inBatches(
    rest.filter((file) => !isTable(file)),
    notesAtOnce,
  );
  return (
    <ul className="plain-list import-files" aria-label={t("import.chosen")}>
      {rest.filter(isTable).map((file) => (
        <RecognisedTable
          key={file.path}
          file={file}
          choice={choices[file.path]}
          onChoose={(choice) => onChoose(file.path, choice)}
          onRemove={() => onRemove(file)}
        />
      ))}
      {notes.map((batch) => (
        <RecognisedNotes key={batch[0]?.path} files={batch} onRemove={onRemove} />
      ))}
      {large.map((file) => (
        <li key={file.path} className="import-file">
          <FileHead file={file} onRemove={() => onRemove(file)}>
            <span className="soft">{t("import.tooLarge")}</span>
          </FileHead>
        </li>
      ))}
    </ul>
  );
}

import { useQuery } from "@tanstack/react-query";
import type { FilePreview } from "../api/import-types.ts";
import { useFormat } from "../format/use-format.ts";
import { QueryView } from "../shell/query-view.tsx";
import { useText } from "../text/language-context.tsx";
import type { ChosenFile } from "./chosen-file.ts";
import { previewQuery } from "./import-queries.ts";
import { FileHead } from "./recognised-table.tsx";

type NotesProps = { files: readonly ChosenFile[]; onRemove: (file: ChosenFile) => void };

/** Files that hold no table: each a note or several, told by title, day and account, or why it is not read. */
export function RecognisedNotes({ files, onRemove }: NotesProps) {
  const { lang } = useText();
  const query = useQuery(previewQuery(files, "", lang));
  return (
    <QueryView query={query} lines={files.length}>
      {({ files: previews }) => (
        <>
          {files.map((file) => (
            <li key={file.path} className="import-file" data-testid="import-file">
              <FileHead file={file} onRemove={() => onRemove(file)}>
                <NoteKind previews={previews.filter(({ path }) => isPartOf(path, file))} />
              </FileHead>
              {previews
                .filter(({ path }) => isPartOf(path, file))
                .map((preview) => (
                  <NoteLines key={preview.path} preview={preview} />
                ))}
            </li>
          ))}
        </>
      )}
    </QueryView>
  );
}

/** A mail brings its attachments: `visit.eml#offer.pdf`. */
function isPartOf(path: string, file: ChosenFile): boolean {
  return path === file.path || path.startsWith(`${file.path}#`);
}

function NoteKind({ previews }: { previews: readonly FilePreview[] }) {
  const { t, word } = useText();
  const isRead = previews.some(({ error }) => error === null);
  return <span className="class-tag">{isRead ? word("recordKind", "notes") : t("import.notRead")}</span>;
}

function NoteLines({ preview: { error, preview, kind } }: { preview: FilePreview }) {
  const { word } = useText();
  const format = useFormat();
  if (error !== null) return <p className="import-error">{error}</p>;
  if (!preview?.notes) return <p className="soft">{word("recordKind", kind)}</p>;
  return (
    <ul className="plain-list note-lines">
      {preview.notes.map(({ title, date, account, excerpt }) => (
        <li key={`${title} ${date}`}>
          <strong>{title}</strong>{" "}
          <span className="soft">
            {[date && format.day(date), account].filter((part) => part !== null).join(" · ")}
          </span>
          <span className="note-excerpt soft">{excerpt}</span>
        </li>
      ))}
    </ul>
  );
}

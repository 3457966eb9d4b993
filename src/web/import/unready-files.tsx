import { useQueries } from "@tanstack/react-query";
import { Notice } from "../shell/notice.tsx";
import { useText } from "../text/language-context.tsx";
import { type ChosenFile, isTable } from "./chosen-file.ts";
import { type Choices, writtenChoices } from "./file-choice.ts";
import { previewQuery } from "./import-queries.ts";

type UnreadyProps = { files: readonly ChosenFile[]; choices: Choices };

/** Tables that would be left out as they are: said beside the button, because their entry may be far above it. */
export function UnreadyFiles({ files, choices }: UnreadyProps) {
  const { t, lang } = useText();
  const previews = useQueries({
    queries: files.filter(isTable).map((file) => ({
      ...previewQuery([file], writtenChoices(choices, [file.path]), lang),
      // Asked for where the file is shown; here the answer is only looked at.
      enabled: false,
    })),
  });
  const unready = previews.flatMap(({ data }) => data?.files ?? []).filter(({ error }) => error !== null);
  if (unready.length === 0) return null;
  const names = unready.map(({ path }) => path).join(t("import.sampleJoin"));
  return <Notice tone="warn" title={t("import.unready", { count: unready.length, files: names })} />;
}

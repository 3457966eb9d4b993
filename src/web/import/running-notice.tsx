import { useQuery } from "@tanstack/react-query";
import { Notice } from "../shell/notice.tsx";
import { useText } from "../text/language-context.tsx";
import { isRunning, newestImportQuery } from "./import-queries.ts";

/** An import that somebody left while it ran is found again. */
export function RunningNotice({ onShow }: { onShow: (id: string) => void }) {
  const { t, lang } = useText();
  const { data: newest } = useQuery(newestImportQuery(lang));
  if (!newest || !isRunning(newest)) return null;
  return (
    <Notice
      tone="info"
      title={t("import.running")}
      action={
        <button type="button" className="link-button" onClick={() => onShow(newest.id)}>
          {t("import.showRunning")}
        </button>
      }
    />
  );
}

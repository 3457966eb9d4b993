import type { ImportState } from "../api/types.ts";
import { useText } from "../text/language-context.tsx";

export function ImportProgress({ state }: { state: ImportState | undefined }) {
  const { t } = useText();
  const progress = state?.progress;
  const text = progress ? t("import.progress", progress) : t("import.waiting");
  return (
    <div className="import-progress" role="status" data-testid="import-progress">
      <span>{text}</span>
      {progress && progress.total > 0 ? (
        <progress value={progress.done} max={progress.total} aria-label={text} />
      ) : (
        <progress aria-label={text} />
      )}
    </div>
  );
}

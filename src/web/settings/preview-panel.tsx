import type { ScoringPreview } from "../api/settings-types.ts";
import { ErrorNotice } from "../shell/query-view.tsx";
import { useText } from "../text/language-context.tsx";
import { ClassFlow } from "./class-flow.tsx";
import { MovedAccounts, OtherMoves } from "./moved-accounts.tsx";
import { ProblemList } from "./problem-list.tsx";
import type { ProfileEdit } from "./use-profile-edit.ts";

/** Who would change class if this were saved now. */
export function PreviewPanel({ edit }: { edit: ProfileEdit }) {
  const { t } = useText();
  const { preview, isChanged, isSettled, editing } = edit;
  const isCounting = isChanged && (!isSettled || preview.isFetching);
  return (
    <section
      className="preview"
      id="preview"
      tabIndex={-1}
      aria-labelledby="preview-title"
      data-testid="preview"
      aria-busy={isCounting}
    >
      <h3 id="preview-title">{t("settings.preview")}</h3>
      {isChanged && isCounting && <p className="note">{t("settings.preview.counting")}</p>}
      {!isChanged && <p className="empty">{t("settings.preview.none")}</p>}
      {isChanged && editing.problems.length > 0 && <ProblemList problems={editing.problems} />}
      {isChanged && preview.error && editing.problems.length === 0 && (
        <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />
      )}
      {isChanged && !preview.error && preview.data && <Preview preview={preview.data} />}
    </section>
  );
}

function Preview({ preview }: { preview: ScoringPreview }) {
  const { t } = useText();
  const { changed, values, classes, moves, changes, others } = preview;
  const counted = { count: changed.classes, values: values.scorecard ?? 0 };
  return (
    <>
      <p role="status" data-testid="preview-sentence">
        <strong>
          {changed.classes > 0 ? t("settings.preview.some", counted) : t("settings.preview.nobody", counted)}
        </strong>
      </p>
      <ClassFlow classes={classes} moves={moves} />
      {changes.length > 0 && <MovedAccounts accounts={changes} />}
      {others.length > 0 && <OtherMoves accounts={others} count={changed.others} />}
    </>
  );
}

import Button from "antd/es/button";
import { Link } from "react-router";
import { ProblemError } from "../api/problem-error.ts";
import { ErrorNotice } from "../shell/query-view.tsx";
import { useText } from "../text/language-context.tsx";
import type { ProfileEdit } from "./use-profile-edit.ts";

/** What is not saved yet, and what to do with it; stays in sight. */
export function SaveBar({ edit }: { edit: ProfileEdit }) {
  const { t } = useText();
  const { saving, isChanged, changes, conflict, editing, preview } = edit;
  const isWrong = editing.problems.length > 0 || preview.error instanceof ProblemError;
  // A refused revision is told as the conflict that it is.
  const isConflict = saving.error instanceof ProblemError && saving.error.status === 412;
  return (
    <div className="save-bar">
      {saving.error && !isConflict && editing.problems.length === 0 && <ErrorNotice error={saving.error} />}
      <div className="save-bar-line">
        <span role="status" data-testid="profile-changes">
          {saving.isSuccess && !isChanged ? (
            <>
              <span aria-hidden="true">✓ </span>
              {t("settings.saved")} <Link to="/">{t("settings.toPortfolio")}</Link>
            </>
          ) : (
            t("settings.changed", { count: changes.length })
          )}
          {isChanged && preview.data && !isWrong && (
            <>
              {" · "}
              <a href="#preview">{t("settings.willMove", { count: preview.data.changed.classes })}</a>
            </>
          )}
        </span>
        <Button
          type="primary"
          loading={saving.isPending}
          disabled={!isChanged || isWrong || conflict !== null}
          onClick={() => saving.mutate()}
          data-testid="save-profile"
        >
          {t(saving.isPending ? "settings.saving" : "settings.save")}
        </Button>
        <Button disabled={!isChanged} onClick={edit.discard}>
          {t("settings.discard")}
        </Button>
      </div>
    </div>
  );
}

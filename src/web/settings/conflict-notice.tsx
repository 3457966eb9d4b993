import Button from "antd/es/button";
import type { ScoringProfile } from "../api/settings-types.ts";
import { Notice } from "../shell/notice.tsx";
import { useText } from "../text/language-context.tsx";
import type { UnsavedProfile } from "./profile-storage.ts";
import { useFieldWords } from "./use-field-words.ts";
import { leafChanges } from "./value-tree.ts";

type ConflictNoticeProps = {
  profile: ScoringProfile;
  mine: UnsavedProfile;
  onKeepMine: () => void;
  onMerge: () => void;
  onTakeTheirs: () => void;
};

/** Somebody saved in between: what differs, and the choice whose to go on with. */
export function ConflictNotice({ profile, mine, onKeepMine, onMerge, onTakeTheirs }: ConflictNoticeProps) {
  const { t } = useText();
  const { nameAt } = useFieldWords();
  const differences = leafChanges(profile.own, mine.overrides);
  const shown = (value: unknown) => (value === undefined ? t("settings.notSet") : JSON.stringify(value));
  return (
    <Notice
      tone="warn"
      isAlert
      title={t("settings.conflict", { by: profile.by ?? "", revision: profile.revision })}
      action={
        <span className="choice-row">
          <Button size="small" onClick={onMerge}>
            {t("settings.conflict.merge")}
          </Button>
          <Button size="small" onClick={onKeepMine}>
            {t("settings.conflict.keepMine")}
          </Button>
          <Button size="small" onClick={onTakeTheirs}>
            {t("settings.conflict.takeTheirs")}
          </Button>
        </span>
      }
    >
      <p>{t("settings.conflict.lead")}</p>
      {differences.length === 0 && <p>{t("settings.conflict.none")}</p>}
      {differences.length > 0 && (
        <div className="table-scroll">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">{t("settings.conflict.path")}</th>
                <th scope="col">{t("settings.conflict.theirs")}</th>
                <th scope="col">{t("settings.conflict.mine")}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map(({ path, from, to }) => (
                <tr key={path.join(".")}>
                  <th scope="row">{nameAt(path)}</th>
                  <td>{shown(from)}</td>
                  <td>{shown(to)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Notice>
  );
}

import Button from "antd/es/button";
import { useState } from "react";
import type { ScoringProfile } from "../api/settings-types.ts";
import { useText } from "../text/language-context.tsx";
import { ConflictNotice } from "./conflict-notice.tsx";
import { EverythingElse } from "./everything-else.tsx";
import { FieldGroupView } from "./field-group.tsx";
import { PreviewPanel } from "./preview-panel.tsx";
import { fieldGroups } from "./profile-fields.ts";
import type { Scope } from "./profile-scope.ts";
import { ProfileStanding } from "./profile-standing.tsx";
import { RatesField } from "./rates-field.tsx";
import { SaveBar } from "./save-bar.tsx";
import { ScopeChoice } from "./scope-choice.tsx";
import { useProfileEdit } from "./use-profile-edit.ts";

/** What decides the class of an account lies open; the rest opens by its heading. */
const openFirst: ReadonlySet<string> = new Set(["classes", "scorecard"]);

/** The company's weights, cut-offs and thresholds; tried out while they are changed, saved when somebody says so. */
export function ProfileEditor({ profile }: { profile: ScoringProfile }) {
  const { t } = useText();
  const [scope, setScope] = useState<Scope>(null);
  const edit = useProfileEdit(profile, scope);
  const { editing, conflict } = edit;
  const groups = fieldGroups.filter(({ isCommon = false }) => scope === null || !isCommon);
  return (
    <>
      <ProfileStanding profile={profile} />
      {conflict && (
        <ConflictNotice
          profile={profile}
          mine={conflict}
          onKeepMine={edit.rebase}
          onMerge={edit.merge}
          onTakeTheirs={edit.discard}
        />
      )}
      <div className="profile-scope">
        <ScopeChoice industries={profile.industries} scope={scope} onChoose={setScope} />
        {Object.keys(editing.overrides).length > 0 && (
          <Button onClick={() => editing.replace({})}>{t("settings.resetAll")}</Button>
        )}
      </div>
      <div className="profile-columns">
        <div className="profile-fields" key={scope ?? ""}>
          {groups.map((group) => (
            <FieldGroupView key={group.id} group={group} editing={editing} isOpen={openFirst.has(group.id)} />
          ))}
          {scope === null ? <RatesField editing={editing} /> : <p className="note">{t("settings.scope.commonOnly")}</p>}
          <EverythingElse editing={editing} />
        </div>
        <PreviewPanel edit={edit} />
      </div>
      <SaveBar edit={edit} />
    </>
  );
}

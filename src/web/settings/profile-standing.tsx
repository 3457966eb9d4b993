import type { ScoringProfile } from "../api/settings-types.ts";
import { formatMoment } from "../format/format-moment.ts";
import { Notice } from "../shell/notice.tsx";
import { useText } from "../text/language-context.tsx";

/** Which version is in force, who saved it, and what lies under it. */
export function ProfileStanding({ profile }: { profile: ScoringProfile }) {
  const { t, lang } = useText();
  const { revision, by, at, own, file, problems } = profile;
  const isAtDefault = Object.keys(own).length === 0;
  return (
    <>
      <p data-testid="profile-standing">
        {revision === 0 || at === null
          ? t("settings.profile.untouched")
          : t(isAtDefault ? "settings.profile.reset" : "settings.profile.standing", {
              revision,
              by: by ?? "",
              at: formatMoment(at, lang),
            })}
      </p>
      {Object.keys(file).length > 0 && <p className="soft">{t("settings.profile.file")}</p>}
      {problems.length > 0 && (
        <Notice tone="warn" title={t("settings.profile.setAside")}>
          <ul className="plain-list">
            {problems.map(({ field, reason }) => (
              <li key={field}>
                <code>{field}</code> {reason}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

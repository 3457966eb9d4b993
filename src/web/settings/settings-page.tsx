import { useQuery } from "@tanstack/react-query";
import { Band } from "../shell/band.tsx";
import { QueryView } from "../shell/query-view.tsx";
import { usePageTitle } from "../shell/use-page-title.ts";
import { useText } from "../text/language-context.tsx";
import { PersonalBand } from "./personal-band.tsx";
import { ProfileEditor } from "./profile-editor.tsx";
import { profileQuery } from "./settings-queries.ts";
import { SlackBand } from "./slack/slack-band.tsx";
import { StatusBand } from "./status-band.tsx";
import "./settings.css";

/** How the product stands, how the reader likes to see it, and how the company scores its accounts. */
export default function SettingsPage() {
  const { t, lang } = useText();
  usePageTitle(t("settings.title"));
  const profile = useQuery(profileQuery(lang));
  return (
    <div className="page settings-page">
      <h1>{t("settings.title")}</h1>
      <p>{t("settings.lead")}</p>
      <StatusBand />
      <PersonalBand />
      <SlackBand />
      <Band title={t("settings.profile")} lead={t("settings.profile.lead")} testId="settings-profile">
        <QueryView query={profile} lines={12}>
          {(known) => <ProfileEditor profile={known} />}
        </QueryView>
      </Band>
    </div>
  );
}

import SettingOutlined from "@ant-design/icons/es/icons/SettingOutlined";
import { Link, NavLink } from "react-router";
import { HelpButton } from "../onboarding/help-button.tsx";
import { useText } from "../text/language-context.tsx";
import type { TextKey } from "../text/translate.ts";
import { type ThemeChoice, themeChoices, useTheme } from "../theme/theme-context.tsx";
import { useStanding } from "./use-standing.ts";

const pages = [
  { path: "/", label: "nav.portfolio" },
  { path: "/chat", label: "chat.title" },
  { path: "/search", label: "nav.search" },
  { path: "/import", label: "nav.import" },
  { path: "/jobs", label: "nav.jobs" },
] as const satisfies { path: string; label: TextKey }[];

const themeSigns = { system: "◐", light: "☀", dark: "☾" } as const satisfies Record<ThemeChoice, string>;

export function AppHeader() {
  const { t } = useText();
  const { to } = useStanding();
  return (
    <header className="app-header">
      <a className="skip-link" href="#main">
        {t("nav.skip")}
      </a>
      <Link to={to("/")} className="wordmark">
        groundplan
      </Link>
      <nav aria-label={t("nav.label")}>
        {pages.map(({ path, label }) => (
          <NavLink key={path} to={to(path)} end={path === "/"} className="nav-link">
            {t(label)}
          </NavLink>
        ))}
      </nav>
      <div className="app-header-switches">
        <NavLink to={to("/settings")} className="nav-link settings-link">
          <SettingOutlined aria-hidden="true" /> {t("settings.nav")}
        </NavLink>
        <HelpButton />
        <ThemeSwitch />
        <LangSwitch />
      </div>
    </header>
  );
}

function LangSwitch() {
  const { lang, setLang, hasFailed, t } = useText();
  const other = lang === "zh" ? "en" : "zh";
  return (
    <>
      {hasFailed && <span role="alert">{t("nav.otherLangFailed")}</span>}
      <button
        type="button"
        className="switch"
        data-testid="lang-switch"
        lang={other === "zh" ? "zh-CN" : "en-GB"}
        onClick={() => setLang(other)}
      >
        {t("nav.otherLang")}
      </button>
    </>
  );
}

function ThemeSwitch() {
  const { choice, setChoice } = useTheme();
  const { t } = useText();
  const next = themeChoices[(themeChoices.indexOf(choice) + 1) % themeChoices.length] ?? "system";
  const label = t("nav.theme", { now: t(`theme.${choice}`), next: t(`theme.${next}`) });
  return (
    <button
      type="button"
      className="switch"
      data-testid="theme-switch"
      data-choice={choice}
      aria-label={label}
      title={label}
      onClick={() => setChoice(next)}
    >
      <span aria-hidden="true">{themeSigns[choice]}</span>
    </button>
  );
}

import { Band } from "../shell/band.tsx";
import { useText } from "../text/language-context.tsx";
import { themeChoices, useTheme } from "../theme/theme-context.tsx";

/** Language and colours: the reader's own. */
export function PersonalBand() {
  const { t, lang, setLang } = useText();
  const { choice, setChoice } = useTheme();
  return (
    <Band title={t("settings.personal")} lead={t("settings.personal.lead")} testId="settings-personal">
      <fieldset className="choice-row">
        <legend>{t("settings.lang")}</legend>
        {(["zh", "en"] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="choice"
            lang={one === "zh" ? "zh-CN" : "en-GB"}
            aria-pressed={lang === one}
            onClick={() => setLang(one)}
          >
            {t(`settings.lang.${one}`)}
          </button>
        ))}
      </fieldset>
      <fieldset className="choice-row">
        <legend>{t("settings.theme")}</legend>
        {themeChoices.map((one) => (
          <button
            key={one}
            type="button"
            className="choice"
            aria-pressed={choice === one}
            onClick={() => setChoice(one)}
          >
            {t(`theme.${one}`)}
          </button>
        ))}
      </fieldset>
    </Band>
  );
}

import { useQuery } from "@tanstack/react-query";
import { meQuery } from "../api/queries.ts";
import { formatNumber } from "../format/format-number.ts";
import { Door } from "../shell/door.tsx";
import { useText } from "../text/language-context.tsx";
import { type PortfolioChoice, readChoice } from "./portfolio-choice.ts";
import type { PortfolioLine } from "./portfolio-line.ts";
import { SaveViewForm } from "./save-view-form.tsx";
import { builtIn, queryOf } from "./saved-views.ts";
import { useSavedViews } from "./use-saved-views.ts";

type ViewBarProps = {
  lines: readonly PortfolioLine[];
  choice: PortfolioChoice;
  onChoose: (choice: PortfolioChoice) => void;
};

/** Views by name: those everyone has, those this reader saved, and a way to save what is shown now. */
export function ViewBar({ lines, choice, onChoose }: ViewBarProps) {
  const { t, lang } = useText();
  const { data: me } = useQuery(meQuery(lang));
  const { views, save, remove } = useSavedViews();
  const now = queryOf(choice);
  const offered = [
    ...builtIn(lines, me?.user.name ?? null).map(({ id, count, choice: view }) => ({
      key: id,
      label: `${t(`view.${id}`)} ${formatNumber(count)}`,
      query: queryOf(view),
    })),
    ...views.map(({ name, query }) => ({ key: `saved ${name}`, label: name, query })),
  ];
  return (
    <div className="view-bar" data-testid="view-bar">
      <fieldset className="choice-row">
        <legend>{t("view.title")}</legend>
        {offered.map(({ key, label, query }) => (
          <button
            key={key}
            type="button"
            className="choice"
            aria-pressed={query === now}
            onClick={() => onChoose(readChoice(new URLSearchParams(query)))}
          >
            {label}
          </button>
        ))}
      </fieldset>
      <Door
        title={t("view.manage")}
        testId="save-view"
        reason={() => <SaveViewForm views={views} onSave={(name) => save({ name, query: now })} onRemove={remove} />}
      >
        {t("view.save")}
      </Door>
    </div>
  );
}

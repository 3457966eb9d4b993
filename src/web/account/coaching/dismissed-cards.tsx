import Button from "antd/es/button";
import type { DismissedCard } from "../../api/account-types.ts";
import { useFormat } from "../../format/use-format.ts";
import { ErrorNotice } from "../../shell/query-view.tsx";
import { useText } from "../../text/language-context.tsx";
import { useRestoreCard } from "./coaching-queries.ts";

type DismissedCardsProps = { dismissed: readonly DismissedCard[]; accountId: string };

/** Cards that were put away, with the reason and a way back. Announced, so that the undo is found. */
export function DismissedCards({ dismissed, accountId }: DismissedCardsProps) {
  const { t } = useText();
  const format = useFormat();
  const restore = useRestoreCard(accountId);
  return (
    <section aria-live="polite" aria-label={t("cards.dismissedTitle")}>
      {dismissed.length > 0 && <h3>{t("cards.dismissed", { count: dismissed.length })}</h3>}
      {restore.error && <ErrorNotice error={restore.error} />}
      <ul className="plain-list">
        {dismissed.map(({ card, dismissal }) => (
          <li key={card.id} className="dismissed-card" data-testid="dismissed-card">
            <span>
              <s>{card.title}</s>{" "}
              <small className="soft">
                {t("cards.because", { reason: dismissal.reason })}{" "}
                {dismissal.until !== null && t("cards.untilDay", { day: format.day(dismissal.until) })}
              </small>
            </span>
            <Button size="small" loading={restore.isPending} onClick={() => restore.mutate(card.id)}>
              {t("cards.undo")} <span className="visually-hidden">{card.title}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

import Button from "antd/es/button";
import { useEffect, useRef } from "react";
import type { DismissedCard } from "../../api/account-types.ts";
import { useFormat } from "../../format/use-format.ts";
import { ErrorNotice } from "../../shell/query-view.tsx";
import { useText } from "../../text/language-context.tsx";
import { useRestoreCard } from "./coaching-queries.ts";

type DismissedCardsProps = {
  dismissed: readonly DismissedCard[];
  accountId: string;
  /** Put away just now: its undo takes the focus that the card had. */
  newId: string | null;
};

/** Cards that were put away, with the reason and a way back. Announced, so that the undo is found. */
export function DismissedCards({ dismissed, accountId, newId }: DismissedCardsProps) {
  const { t } = useText();
  const restore = useRestoreCard(accountId);
  return (
    <section aria-live="polite" aria-label={t("cards.dismissedTitle")}>
      {dismissed.length > 0 && <h3>{t("cards.dismissed", { count: dismissed.length })}</h3>}
      {restore.error && <ErrorNotice error={restore.error} />}
      <ul className="plain-list">
        {dismissed.map((one) => (
          <DismissedItem
            key={one.card.id}
            dismissed={one}
            isNew={one.card.id === newId}
            isPending={restore.isPending && restore.variables === one.card.id}
            onRestore={() => restore.mutate(one.card.id)}
          />
        ))}
      </ul>
    </section>
  );
}

type DismissedItemProps = { dismissed: DismissedCard; isNew: boolean; isPending: boolean; onRestore: () => void };

function DismissedItem({ dismissed: { card, dismissal }, isNew, isPending, onRestore }: DismissedItemProps) {
  const { t } = useText();
  const format = useFormat();
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isNew) undo.current?.focus();
  }, [isNew]);
  return (
    <li className="dismissed-card" data-testid="dismissed-card">
      <span>
        <s>{card.title}</s>{" "}
        <small className="soft">
          {t("cards.because", { reason: dismissal.reason })}{" "}
          {dismissal.until !== null && t("cards.untilDay", { day: format.day(dismissal.until) })}
        </small>
      </span>
      <Button ref={undo} size="small" loading={isPending} onClick={onRestore}>
        {t("cards.undo")} <span className="visually-hidden">{card.title}</span>
      </Button>
    </li>
  );
}

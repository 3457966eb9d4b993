import Button from "antd/es/button";
import { useEffect, useRef } from "react";
import type { DecidedOnPage } from "../../api/account-types.ts";
import { useFormat } from "../../format/use-format.ts";
import { ErrorNotice } from "../../shell/query-view.tsx";
import { useText } from "../../text/language-context.tsx";
import { useDecideDetection } from "./use-decide-detection.ts";

type DecidedListProps = { decided: readonly DecidedOnPage[]; accountId: string };

/** What was decided on, by whom, and a way back. Announced, so that the undo is found. */
export function DecidedList({ decided, accountId }: DecidedListProps) {
  const { t } = useText();
  const list = useRef<HTMLElement>(null);
  const decide = useDecideDetection(accountId);
  const reopen = (detectionId: string) => decide.mutate({ detectionId, request: { decision: "reopened" } });
  const shown = useRef(decided.length);
  useEffect(() => {
    const isChanged = shown.current !== decided.length;
    shown.current = decided.length;
    // The button that was pressed is gone, and the focus with it.
    if (isChanged && document.activeElement === document.body) list.current?.focus();
  }, [decided.length]);
  return (
    <section ref={list} tabIndex={-1} aria-live="polite" aria-label={t("decide.title")}>
      {decided.length > 0 && <h3>{t("decide.count", { count: decided.length })}</h3>}
      {decide.error && <ErrorNotice error={decide.error} />}
      <ul className="plain-list">
        {decided.map((one) => (
          <DecidedLine
            key={one.detectionId}
            decided={one}
            isPending={decide.isPending && decide.variables.detectionId === one.detectionId}
            onReopen={() => reopen(one.detectionId)}
          />
        ))}
      </ul>
    </section>
  );
}

type DecidedLineProps = { decided: DecidedOnPage; isPending: boolean; onReopen: () => void };

function DecidedLine({ decided, isPending, onReopen }: DecidedLineProps) {
  const { t, word } = useText();
  const format = useFormat();
  const { name, contactName, decision, reason, by, at, message } = decided;
  const contact = contactName ?? "";
  return (
    <li className="decided-line" data-testid="decided-detection">
      <span>
        {t(`decide.${decision}`, { name, contact, reason: reason ?? "" })}{" "}
        <small className="soft">{t("decide.by", { by: word("person", by), day: format.day(at.slice(0, 10)) })}</small>
        {message !== null && <small className="soft decided-message">{message}</small>}
      </span>
      <Button
        size="small"
        loading={isPending}
        aria-label={t("decide.of", { action: t("decide.undo"), name })}
        onClick={onReopen}
      >
        {t("decide.undo")}
      </Button>
    </li>
  );
}

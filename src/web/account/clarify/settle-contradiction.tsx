import { useState } from "react";
import { ErrorNotice } from "../../shell/query-view.tsx";
import { useText } from "../../text/language-context.tsx";
import { ReasonForm } from "./reason-form.tsx";
import { useDecideDetection } from "./use-decide-detection.ts";

const usualReasons = ["note", "record", "past"] as const;

type SettleContradictionProps = { detectionId: string; accountId: string; title: string };

/** Marks a contradiction as settled, with the reason; it comes back where either side says something else. */
export function SettleContradiction({ detectionId, accountId, title }: SettleContradictionProps) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const decide = useDecideDetection(accountId);
  return (
    <div className="person-ways">
      <button
        type="button"
        className="choice"
        aria-expanded={isOpen}
        aria-label={t("decide.of", { action: t("decide.settle"), name: title })}
        data-testid="settle"
        onClick={() => setOpen(!isOpen)}
      >
        {t("decide.settle")}
      </button>
      {isOpen && (
        <ReasonForm
          action={t("decide.settle")}
          usual={usualReasons.map((one) => t(`decide.contradiction.${one}`))}
          isPending={decide.isPending}
          onSubmit={(reason) => decide.mutate({ detectionId, request: { decision: "settled", reason } })}
          onCancel={() => setOpen(false)}
        />
      )}
      {decide.error && <ErrorNotice error={decide.error} />}
    </div>
  );
}

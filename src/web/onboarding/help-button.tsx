import { Suspense, useState } from "react";
import { useText } from "../text/language-context.tsx";
import { HelpSheet } from "./lazy-help-sheet.ts";

/** Where the introduction is found again, and how to begin with one's own data. */
export function HelpButton() {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="switch"
        aria-label={t("help.open")}
        title={t("help.open")}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        data-testid="help"
      >
        <span aria-hidden="true">?</span>
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <HelpSheet onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

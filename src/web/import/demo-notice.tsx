import { useQuery } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { meQuery } from "../api/queries.ts";
import { HelpSheet } from "../onboarding/lazy-help-sheet.ts";
import { Notice } from "../shell/notice.tsx";
import { useText } from "../text/language-context.tsx";

/** Before real customers are put among invented ones. */
export function DemoNotice() {
  const { t, lang } = useText();
  const { data: me } = useQuery(meQuery(lang));
  const [isOpen, setOpen] = useState(false);
  if (!me?.organisation.isDemo) return null;
  return (
    <>
      <Notice
        tone="warn"
        title={t("import.intoDemo")}
        action={
          <button type="button" className="link-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {t("import.emptyFirst")}
          </button>
        }
      />
      {isOpen && (
        <Suspense fallback={null}>
          <HelpSheet onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

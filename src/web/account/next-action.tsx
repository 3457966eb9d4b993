import type { ReactNode } from "react";
import { useText } from "../text/language-context.tsx";

/** What to do next, with the rule that proposes it. */
export function NextAction({ rule, children }: { rule: string; children: ReactNode }) {
  const { t } = useText();
  return (
    <p className="next-action">
      <span aria-hidden="true">→ </span>
      {children} <small className="soft">{t("common.rule", { rule })}</small>
    </p>
  );
}

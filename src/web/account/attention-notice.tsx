import type { AccountPage } from "../api/types.ts";
import { Notice } from "../shell/notice.tsx";
import { useText } from "../text/language-context.tsx";

type Reason = NonNullable<AccountPage["row"]["attention"]>["reasons"][number];

/** The part of the page where a reason's records stand. */
const places = {
  "visit-overdue": "#timeline",
  "class-lost": "#value",
  "revenue-fall": "#value",
  flag: "#value",
  dependency: "#value",
  "deals-past-close": "#deals",
  "deals-stalled": "#deals",
} as const satisfies Record<Reason["kind"], string>;

/** Why somebody should look at this account now; each reason leads to its records. */
export function AttentionNotice({ attention }: Pick<AccountPage["row"], "attention">) {
  const { t } = useText();
  if (attention === null) return null;
  return (
    <div data-testid="account-attention">
      <Notice tone="warn" title={t("account.attention", { place: attention.place })}>
        <ul className="plain-list">
          {attention.reasons.map(({ kind, message }) => (
            <li key={message}>
              <a href={places[kind]}>{message}</a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

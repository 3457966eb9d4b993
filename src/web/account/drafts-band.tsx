import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { draftsQuery, freshnessQuery } from "../api/queries.ts";
import type { AccountPage, DraftSummary } from "../api/types.ts";
import { useFormat } from "../format/use-format.ts";
import { Band } from "../shell/band.tsx";
import { QueryView } from "../shell/query-view.tsx";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";
import { StartDraft } from "./start-draft.tsx";

/** Drafts that people still work with: shown at once, and looked at for stale sentences. */
const newest = 3;

export function DraftsBand({ page: { account, asOf } }: { page: AccountPage }) {
  const { t, lang } = useText();
  const query = useQuery(draftsQuery(account.id, lang));
  return (
    <Band title={t("drafts.title")} lead={t("drafts.lead")} aside={<StartDraft accountId={account.id} asOf={asOf} />}>
      <QueryView query={query} lines={1}>
        {({ items }) =>
          items.length === 0 ? <p className="empty">{t("drafts.none")}</p> : <DraftList items={items} />
        }
      </QueryView>
    </Band>
  );
}

/** The newest ones; the others on demand. */
function DraftList({ items }: { items: readonly DraftSummary[] }) {
  const { t } = useText();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? items : items.slice(0, newest);
  return (
    <>
      <ul className="plain-list" data-testid="draft-list">
        {shown.map((draft, at) => (
          <DraftLine key={draft.id} draft={draft} isChecked={at < newest && draft.status === "ready"} />
        ))}
      </ul>
      {items.length > newest && (
        <button type="button" className="choice" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t("drafts.fewer", { count: newest }) : t("drafts.all", { count: items.length })}
        </button>
      )}
    </>
  );
}

function DraftLine({ draft, isChecked }: { draft: DraftSummary; isChecked: boolean }) {
  const { lang, t, word } = useText();
  const { data: freshness } = useQuery(freshnessQuery(draft.id, lang, isChecked));
  const stale = freshness?.stale.length ?? 0;
  const format = useFormat();
  const { to } = useStanding();
  const facts = [
    word("langName", draft.lang),
    t("drafts.standing", { day: format.day(draft.asOf) }),
    word("draftStatus", draft.status),
    word("writer", draft.writer),
    t("drafts.findings", { count: draft.findings }),
  ];
  return (
    <li>
      <Link to={to(`/drafts/${draft.id}`)}>{draft.title || word("draftKind", draft.kind)}</Link>{" "}
      <span className="soft">{facts.join(" · ")}</span>
      {stale > 0 && (
        <span className="draft-stale" data-testid="draft-stale">
          {" "}
          · Δ {t("stale.short", { count: stale })}
        </span>
      )}
    </li>
  );
}

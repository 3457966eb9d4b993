import { useQuery } from "@tanstack/react-query";
import Button from "antd/es/button";
import { type ReactNode, useState } from "react";
import { Link, useParams } from "react-router";
import { draftQuery, freshnessQuery, isUnfinished } from "../api/queries.ts";
import type { Draft, Freshness } from "../api/types.ts";
import { HelpfulButtons } from "../feedback/helpful-buttons.tsx";
import { type NotePlace, NoteSheet } from "../notes/note-sheet.tsx";
import { Notice } from "../shell/notice.tsx";
import { QueryView } from "../shell/query-view.tsx";
import { usePageTitle } from "../shell/use-page-title.ts";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";
import { BringUpToDate } from "./bring-up-to-date.tsx";
import { DraftDocument } from "./draft-document.tsx";
import { VersionsSheet } from "./edit/versions-sheet.tsx";
import { EvidenceProvider } from "./evidence-context.tsx";
import { EvidencePanel } from "./evidence-panel.tsx";
import { ExportBar } from "./export-bar.tsx";
import { FreshnessProvider } from "./freshness-context.tsx";
import { FreshnessLine } from "./freshness-line.tsx";
import { HoverCard } from "./hover-card.tsx";
import { Outline } from "./outline.tsx";
import { useDraftStream } from "./use-draft-stream.ts";
import "./draft.css";
import "./claims.css";
import "./stale.css";
import "./print.css";

export default function DraftPage() {
  const { id = "" } = useParams();
  const { lang, t } = useText();
  const query = useQuery(draftQuery(id, lang));
  useDraftStream(id, lang, query.data !== undefined && isUnfinished(query.data.status));
  usePageTitle(query.data?.title);
  return (
    <div className="page page-wide">
      {!query.data && <h1 className="visually-hidden">{t("draft.page")}</h1>}
      <QueryView query={query} lines={16}>
        {(draft) => <DraftView draft={draft} />}
      </QueryView>
    </div>
  );
}

type DraftContextProps = { draft: Draft; freshness: Freshness | undefined; children: ReactNode };

/** What every sentence and citation of the page can ask for: its evidence, and whether that changed. */
function DraftContext({ draft, freshness, children }: DraftContextProps) {
  return (
    <EvidenceProvider ledger={draft.ledger}>
      <FreshnessProvider freshness={freshness}>{children}</FreshnessProvider>
    </EvidenceProvider>
  );
}

function DraftView({ draft }: { draft: Draft }) {
  const { lang, t } = useText();
  const { to } = useStanding();
  const [place, setPlace] = useState<NotePlace | null>(null);
  const [versions, setVersions] = useState<"list" | "newest" | null>(null);
  const isReady = draft.status === "ready";
  const freshness = useQuery(freshnessQuery(draft.id, lang, isReady));
  return (
    <DraftContext draft={draft} freshness={freshness.data}>
      <div className="draft-bar">
        <Link to={to(`/accounts/${draft.accountId}`)}>{t("draft.back", { account: draft.accountName })}</Link>
        {isReady && (
          <div className="export-bar">
            <Button size="small" onClick={() => setVersions("list")} data-testid="open-versions">
              {t("versions.open", { version: draft.version })}
            </Button>
            <ExportBar draftId={draft.id} />
          </div>
        )}
      </div>
      {draft.status === "failed" && (
        <Notice tone="block" title={t("draft.failed")}>
          {t("draft.failedAction")}
        </Notice>
      )}
      <div className="draft-layout">
        <Outline draft={draft} />
        <DraftDocument
          draft={draft}
          freshness={
            isReady && (
              <>
                <FreshnessLine query={freshness} />
                <BringUpToDate
                  draft={draft}
                  freshness={freshness.data}
                  onShowDifferences={() => setVersions("newest")}
                />
              </>
            )
          }
        />
        <EvidencePanel draft={draft} onOpenNote={setPlace} />
      </div>
      {isReady && <HelpfulButtons subject={`draft:${draft.id}`} />}
      <HoverCard draft={draft} />
      {versions && (
        <VersionsSheet draft={draft} isNewestOpen={versions === "newest"} onClose={() => setVersions(null)} />
      )}
      {place && <NoteSheet place={place} onClose={() => setPlace(null)} />}
    </DraftContext>
  );
}

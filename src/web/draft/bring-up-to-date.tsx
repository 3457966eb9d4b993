import Button from "antd/es/button";
import type { Draft, Freshness } from "../api/types.ts";
import { useFormat } from "../format/use-format.ts";
import { Notice } from "../shell/notice.tsx";
import { ErrorNotice } from "../shell/query-view.tsx";
import { useText } from "../text/language-context.tsx";
import { staleSections } from "./stale-sections.ts";
import { type Redraft, useRedraft } from "./use-redraft.ts";

type BringUpToDateProps = {
  draft: Draft;
  freshness: Freshness | undefined;
  /** Shows what the newest version changed. */
  onShowDifferences: () => void;
};

/** Has stale sections written anew, says how far that is, and then leads to what changed and back. */
export function BringUpToDate({ draft, freshness, onShowDifferences }: BringUpToDateProps) {
  const { t } = useText();
  const redraft = useRedraft(draft);
  const { free, own } = freshness ? staleSections(draft, freshness) : { free: [], own: [] };
  const isIdle = redraft.running === null;
  return (
    <div className="up-to-date" aria-live="polite" data-testid="up-to-date">
      {isIdle && free.length + own.length > 0 && <Offer draft={draft} free={free} own={own} redraft={redraft} />}
      {redraft.running && <Running running={redraft.running} />}
      {isIdle && redraft.done !== null && (
        <Notice tone="info" title={t("redraft.done", { count: redraft.done })}>
          <div className="choice-row">
            <Button size="small" onClick={onShowDifferences} data-testid="redraft-differences">
              {t("redraft.differences")}
            </Button>
            {redraft.canUndo && (
              <Button size="small" loading={redraft.isUndoing} onClick={redraft.undo}>
                {t("redraft.undo")}
              </Button>
            )}
          </div>
        </Notice>
      )}
      {redraft.failed && <Notice tone="block" isAlert title={redraft.failed.message} />}
      {redraft.error && <ErrorNotice error={redraft.error} />}
    </div>
  );
}

type OfferProps = { draft: Draft; free: string[]; own: string[]; redraft: Redraft };

function Offer({ draft: { asOf }, free, own, redraft }: OfferProps) {
  const { t } = useText();
  const format = useFormat();
  return (
    <>
      <div className="choice-row">
        {free.length > 0 && (
          <Button size="small" type="primary" onClick={() => redraft.start()} data-testid="redraft">
            {t("redraft.free", { count: free.length })}
          </Button>
        )}
        {own.length > 0 && (
          <Button size="small" onClick={() => redraft.start([...free, ...own])} data-testid="redraft-own">
            {t("redraft.own", { count: own.length, free: free.length })}
          </Button>
        )}
      </div>
      <p className="note">{t("redraft.why", { day: format.day(asOf) })}</p>
    </>
  );
}

function Running({ running: { count, progress } }: { running: NonNullable<Redraft["running"]> }) {
  const { t } = useText();
  if (!progress) return <p role="status">{t("redraft.starting")}</p>;
  const { done, total } = progress;
  return <p role="status">{t("redraft.running", { count, done, total })}</p>;
}

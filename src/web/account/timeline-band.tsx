import { useInfiniteQuery } from "@tanstack/react-query";
import Button from "antd/es/button";
import { Fragment, lazy, Suspense, useMemo, useState } from "react";
import { timelineQuery } from "../api/queries.ts";
import type { AccountPage, TimelineItem } from "../api/types.ts";
import { useFormat } from "../format/use-format.ts";
import { useVirtualRows } from "../list/use-virtual-rows.ts";
import { AddNoteSheet } from "../notes/add-note-sheet.tsx";
import { NoteSheet } from "../notes/note-sheet.tsx";
import { Band } from "../shell/band.tsx";
import { QueryView } from "../shell/query-view.tsx";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";
import { readMoneyText } from "./read-money-text.ts";

/** Fetched when somebody logs a visit. */
const VisitSheet = lazy(() => import("./visit/visit-sheet.tsx"));

export function TimelineBand({ page }: { page: AccountPage }) {
  const { account, asOf } = page;
  const { t } = useText();
  const query = useInfiniteQuery(timelineQuery(account.id, useStanding()));
  const [noteId, setNoteId] = useState<string | null>(null);
  const [sheet, setSheet] = useState<"note" | "visit" | null>(null);
  const aside = (
    <span className="timeline-doors">
      <Button size="small" onClick={() => setSheet("visit")} data-testid="open-visit">
        {t("visit.open")}
      </Button>
      <Button size="small" onClick={() => setSheet("note")}>
        {t("timeline.add")}
      </Button>
    </span>
  );
  return (
    <Band title={t("timeline.title")} aside={aside} testId="timeline">
      <QueryView query={query}>
        {({ pages }) => <TimelineItems pages={pages} hasMore={query.hasNextPage} onOpenNote={setNoteId} />}
      </QueryView>
      {query.hasNextPage && (
        <Button size="small" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t("timeline.more")}
        </Button>
      )}
      {noteId && <NoteSheet place={{ noteId, range: null }} onClose={() => setNoteId(null)} />}
      {sheet === "note" && (
        <AddNoteSheet accountId={account.id} accountName={account.name} day={asOf} onClose={() => setSheet(null)} />
      )}
      {sheet === "visit" && (
        <Suspense fallback={null}>
          <VisitSheet page={page} onClose={() => setSheet(null)} />
        </Suspense>
      )}
    </Band>
  );
}

type TimelineItemsProps = Omit<TimelineListProps, "items"> & { pages: { items: TimelineItem[] }[] };

/** The pages read so far as one list, which is a new one only when a page has come. */
function TimelineItems({ pages, ...rest }: TimelineItemsProps) {
  const items = useMemo(() => pages.flatMap((page) => page.items), [pages]);
  return <TimelineList items={items} {...rest} />;
}

type TimelineListProps = { items: TimelineItem[]; hasMore: boolean; onOpenNote: (id: string) => void };

/** A line of words with a line of detail. */
const usualHeight = 55;

/** Of a long list the lines near the window are drawn, and the one that has the focus. */
function TimelineList({ items, hasMore, onOpenNote }: TimelineListProps) {
  const { t } = useText();
  const [focused, setFocused] = useState<number | null>(null);
  const ids = useMemo(() => items.map(({ type, id }) => `${type} ${id}`), [items]);
  const { rows, endGap, body, measure } = useVirtualRows<HTMLOListElement>(ids, usualHeight, focused);
  if (items.length === 0) return <p className="empty">{t("timeline.none")}</p>;
  const drawn = rows.flatMap(({ index, gap }) => {
    const item = items[index];
    return item ? [{ item, index, gap }] : [];
  });
  return (
    <ol ref={body} className="timeline" data-testid="timeline-list" onBlur={() => setFocused(null)}>
      {drawn.map(({ item, index, gap }) => (
        <Fragment key={ids[index]}>
          <Gap height={gap} />
          <li
            ref={measure}
            data-index={index}
            className={`timeline-${item.type}`}
            aria-posinset={index + 1}
            aria-setsize={hasMore ? -1 : items.length}
            onFocus={() => setFocused(index)}
          >
            <TimelineLine item={item} onOpenNote={onOpenNote} />
          </li>
        </Fragment>
      ))}
      <Gap height={endGap} />
    </ol>
  );
}

/** Room for lines that are not drawn. */
function Gap({ height }: { height: number }) {
  if (height === 0) return null;
  return <li aria-hidden="true" className="timeline-gap" style={{ blockSize: height }} />;
}

function TimelineLine({ item, onOpenNote }: { item: TimelineItem; onOpenNote: (id: string) => void }) {
  const { word } = useText();
  const format = useFormat();
  return (
    <>
      <span className="timeline-day figure">{format.day(item.date)}</span>
      <span className="timeline-type">{word("timelineType", item.type)}</span>
      <div>
        {item.type === "note" ? (
          <button type="button" className="link-button" onClick={() => onOpenNote(item.id)}>
            {item.title}
          </button>
        ) : (
          <span>{item.type === "interaction" ? word("interaction", item.title) : item.title}</span>
        )}{" "}
        {item.author && <span className="soft">{item.author}</span>} <TimelineDetail item={item} />
      </div>
    </>
  );
}

function TimelineDetail({ item: { type, detail } }: { item: TimelineItem }) {
  const { word } = useText();
  const format = useFormat();
  if (detail === null) return null;
  if (type === "deal") return <span>{word("status", detail)}</span>;
  const money = type === "order" ? readMoneyText(detail) : null;
  if (money) return <span className="figure">{format.money(money)}</span>;
  return <span className="soft timeline-detail">{detail}</span>;
}

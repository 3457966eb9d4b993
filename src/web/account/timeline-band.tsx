import { useInfiniteQuery } from "@tanstack/react-query";
import Button from "antd/es/button";
import { useState } from "react";
import { timelineQuery } from "../api/queries.ts";
import type { AccountPage, TimelineItem } from "../api/types.ts";
import { useFormat } from "../format/use-format.ts";
import { AddNoteSheet } from "../notes/add-note-sheet.tsx";
import { NoteSheet } from "../notes/note-sheet.tsx";
import { Band } from "../shell/band.tsx";
import { QueryView } from "../shell/query-view.tsx";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";
import { readMoneyText } from "./read-money-text.ts";

export function TimelineBand({ page: { account, asOf } }: { page: AccountPage }) {
  const { t } = useText();
  const query = useInfiniteQuery(timelineQuery(account.id, useStanding()));
  const [noteId, setNoteId] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const aside = (
    <Button size="small" onClick={() => setAdding(true)}>
      {t("timeline.add")}
    </Button>
  );
  return (
    <Band title={t("timeline.title")} aside={aside} testId="timeline">
      <QueryView query={query}>
        {({ pages }) => <TimelineList items={pages.flatMap(({ items }) => items)} onOpenNote={setNoteId} />}
      </QueryView>
      {query.hasNextPage && (
        <Button size="small" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t("timeline.more")}
        </Button>
      )}
      {noteId && <NoteSheet place={{ noteId, range: null }} onClose={() => setNoteId(null)} />}
      {isAdding && (
        <AddNoteSheet accountId={account.id} accountName={account.name} day={asOf} onClose={() => setAdding(false)} />
      )}
    </Band>
  );
}

function TimelineList({ items, onOpenNote }: { items: TimelineItem[]; onOpenNote: (id: string) => void }) {
  const { t } = useText();
  if (items.length === 0) return <p className="empty">{t("timeline.none")}</p>;
  return (
    <ol className="timeline">
      {items.map((item) => (
        <TimelineLine key={`${item.type} ${item.id}`} item={item} onOpenNote={onOpenNote} />
      ))}
    </ol>
  );
}

function TimelineLine({ item, onOpenNote }: { item: TimelineItem; onOpenNote: (id: string) => void }) {
  const { word } = useText();
  const format = useFormat();
  return (
    <li className={`timeline-${item.type}`}>
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
    </li>
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

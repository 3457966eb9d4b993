import { useQuery } from "@tanstack/react-query";
import Button from "antd/es/button";
import { useState } from "react";
import { NextAction } from "../account/next-action.tsx";
import type { AccountNeeds, AccountPage, JudgedNeed, RatedContact } from "../api/types.ts";
import { AddNoteSheet } from "../notes/add-note-sheet.tsx";
import { FlagDoor } from "../score/flag-door.tsx";
import { ScoreSentences } from "../score/score-reason.tsx";
import { Band } from "../shell/band.tsx";
import { Door } from "../shell/door.tsx";
import { QueryView } from "../shell/query-view.tsx";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";
import { Iceberg } from "./iceberg.tsx";
import type { Quote } from "./need-detail.tsx";
import { ProveSheet, QuoteSheet, SilentSheet } from "./need-sheets.tsx";
import { NeedTable } from "./need-table.tsx";
import { needsQuery } from "./needs-queries.ts";
import { countNeeds, questionsOf, withoutPersonalOf } from "./read-iceberg.ts";
import "./needs.css";

/** What they need: stated, latent and deep, each as sure as the words it rests on. */
export function NeedsBand({ page }: { page: AccountPage }) {
  const { t } = useText();
  const query = useQuery(needsQuery(page.account.id, useStanding()));
  return (
    <Band
      title={t("needs.title")}
      lead={query.data && query.data.needs.length > 0 && <IcebergSentence data={query.data} />}
      testId="needs-band"
    >
      <div className="needs">
        <QueryView query={query} lines={12}>
          {(data) => <Needs data={data} page={page} />}
        </QueryView>
      </div>
    </Band>
  );
}

/** What the picture means, in one sentence; opens factors and weights. */
function IcebergSentence({ data: { iceberg, needs } }: { data: AccountNeeds }) {
  const { t } = useText();
  return (
    <Door title={iceberg.explanation[0] ?? t("needs.title")} reason={() => <ScoreSentences score={iceberg} />}>
      {t("needs.meaning", { band: iceberg.band ?? "", ...countNeeds(needs) })}
    </Door>
  );
}

type Opened =
  | { kind: "quote"; noteId: string; quote: string }
  | { kind: "need"; need: JudgedNeed }
  | { kind: "silent"; contact: RatedContact }
  | { kind: "note"; about: string };

function Needs({ data, page }: { data: AccountNeeds; page: AccountPage }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const silentIds = withoutPersonalOf(data.iceberg);
  const silent = page.contacts.filter(({ externalId }) => silentIds.includes(externalId));
  const openQuote = ({ noteId, quote }: Quote) => {
    if (noteId !== null) setOpened({ kind: "quote", noteId, quote });
  };
  const openNeed = (need: JudgedNeed) => {
    const quote = need.quotes.find(({ noteId }) => noteId !== null);
    if (quote) openQuote(quote);
    else setOpened({ kind: "need", need });
  };
  const addNote = (about: string) => setOpened({ kind: "note", about });
  const parts = { data, silent, onOpenQuote: openQuote, onOpenNeed: openNeed, onAddNote: addNote };
  return (
    <>
      {data.needs.length === 0 ? (
        <NoNeeds onAddNote={() => addNote("")} />
      ) : (
        <>
          <AskNext data={data} silent={silent} />
          <Iceberg {...parts} onOpenSilent={(contact) => setOpened({ kind: "silent", contact })} />
          {data.iceberg.flags.map((flag) => (
            <FlagDoor key={flag} flag={flag} />
          ))}
          <NeedTable data={data} onOpenQuote={openQuote} />
        </>
      )}
      {opened && (
        <OpenedSheet opened={opened} data={data} page={page} onAddNote={addNote} onClose={() => setOpened(null)} />
      )}
    </>
  );
}

function NoNeeds({ onAddNote }: { onAddNote: () => void }) {
  const { t } = useText();
  return (
    <div className="needs-empty" data-testid="needs-empty">
      <p>{t("needs.none")}</p>
      <Button onClick={onAddNote}>{t("people.addNote")}</Button>
    </div>
  );
}

/** The first open question; with none, somebody of whom no personal need is known; with neither, that nothing is open. */
function AskNext({ data, silent }: { data: AccountNeeds; silent: readonly RatedContact[] }) {
  const { t } = useText();
  const [asked] = questionsOf(data.iceberg);
  const need = data.needs.find(({ externalId }) => externalId === asked?.needId);
  if (asked && need?.question) {
    return <NextAction rule={asked.key}>{t("needs.ask", { question: need.question.text })}</NextAction>;
  }
  const [first] = silent;
  if (!first) {
    return (
      <p className="next-action" data-testid="needs-settled">
        <span aria-hidden="true">✓ </span>
        {t(data.needs.every(({ held }) => held === "confirmed") ? "needs.allConfirmed" : "needs.nothingOpen")}
      </p>
    );
  }
  return <NextAction rule="iceberg.no-personal-need">{t("needs.silentNext", { name: first.name })}</NextAction>;
}

type OpenedSheetProps = {
  opened: Opened;
  data: AccountNeeds;
  page: AccountPage;
  onAddNote: (about: string) => void;
  onClose: () => void;
};

function OpenedSheet({ opened, data, page: { account, asOf }, onAddNote, onClose }: OpenedSheetProps) {
  const shared = { accountId: account.id, onAddNote, onClose };
  switch (opened.kind) {
    case "quote":
      return <QuoteSheet noteId={opened.noteId} quote={opened.quote} onClose={onClose} />;
    case "need":
      return <ProveSheet need={opened.need} iceberg={data.iceberg} {...shared} />;
    case "silent":
      return <SilentSheet contact={opened.contact} {...shared} />;
    case "note":
      return (
        <AddNoteSheet
          accountId={account.id}
          accountName={account.name}
          day={asOf}
          about={opened.about}
          onClose={onClose}
        />
      );
  }
}

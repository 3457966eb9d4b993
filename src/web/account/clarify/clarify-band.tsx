import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { AccountDetections, Contradiction } from "../../api/account-types.ts";
import type { AccountPage } from "../../api/types.ts";
import { AddNoteSheet } from "../../notes/add-note-sheet.tsx";
import { type NotePlace, NoteSheet } from "../../notes/note-sheet.tsx";
import { Band } from "../../shell/band.tsx";
import { QueryView } from "../../shell/query-view.tsx";
import { useStanding } from "../../shell/use-standing.ts";
import { useText } from "../../text/language-context.tsx";
import { NextAction } from "../next-action.tsx";
import { openDeals } from "../open-deals.ts";
import { detectionsQuery, namedInNotesQuery } from "./clarify-queries.ts";
import { ContradictionView } from "./contradiction-view.tsx";
import { DecidedList } from "./decided-list.tsx";
import { type UnlinkedPerson, unlinkedPeople } from "./unlinked-people.ts";
import { UnlinkedPersonView } from "./unlinked-person-view.tsx";
import "./clarify.css";

type Opened = { kind: "note"; place: NotePlace } | { kind: "add"; about: string };

/** Where notes and records disagree, and whom notes name that no record knows: what has to be cleared up. */
export function ClarifyBand({ page }: { page: AccountPage }) {
  const { t } = useText();
  const standing = useStanding();
  const query = useQuery(detectionsQuery(page.account.id, standing));
  const named = useQuery(namedInNotesQuery(page.account.id, standing));
  const [opened, setOpened] = useState<Opened | null>(null);
  const people = query.data ? unlinkedPeople(query.data, named.data) : [];
  const pending = named.data?.pending ?? 0;
  return (
    <Band
      title={t("clarify.title")}
      lead={query.data && t("clarify.lead", { sides: query.data.contradictions.length, people: people.length })}
      testId="clarify-band"
    >
      <QueryView query={query} lines={6}>
        {(detections) => (
          <ToClarify
            detections={detections}
            page={page}
            anchorOf={(entity) => anchorOf(entity, page)}
            people={people}
            onOpenNote={(place) => setOpened({ kind: "note", place })}
            onAddNote={(about) => setOpened({ kind: "add", about })}
          />
        )}
      </QueryView>
      {pending > 0 && <p className="note">{t("clarify.pending", { count: pending })}</p>}
      {opened?.kind === "note" && <NoteSheet place={opened.place} onClose={() => setOpened(null)} />}
      {opened?.kind === "add" && (
        <AddNoteSheet
          accountId={page.account.id}
          accountName={page.account.name}
          day={page.asOf}
          about={opened.about}
          onClose={() => setOpened(null)}
        />
      )}
    </Band>
  );
}

/** Open deals have a place of their own; closed ones and contacts stand in their band. */
function anchorOf({ kind, recordId }: Contradiction["entity"], { deals }: AccountPage): string {
  if (kind === "contact") return "people";
  const isOpen = openDeals(deals).some(({ opportunity }) => opportunity.id === recordId);
  return isOpen ? `deal-${recordId}` : "deals";
}

type ToClarifyProps = {
  page: AccountPage;
  detections: AccountDetections;
  people: readonly UnlinkedPerson[];
  anchorOf: (entity: Contradiction["entity"]) => string;
  onOpenNote: (place: NotePlace) => void;
  onAddNote: (about: string) => void;
};

function ToClarify({ page, detections, people, anchorOf, onOpenNote, onAddNote }: ToClarifyProps) {
  const { t } = useText();
  const { contradictions, decided } = detections;
  return (
    <>
      {contradictions.length + people.length === 0 && <p className="empty">{t("clarify.none")}</p>}
      <ClarifyNext detections={contradictions} people={people} />
      {contradictions.map((one) => (
        <ContradictionView
          key={one.id}
          contradiction={one}
          accountId={page.account.id}
          anchor={anchorOf(one.entity)}
          onOpenNote={onOpenNote}
          onAddNote={onAddNote}
        />
      ))}
      {people.map((person) => (
        <UnlinkedPersonView
          key={person.name}
          person={person}
          page={page}
          onOpenNote={onOpenNote}
          onAddNote={onAddNote}
        />
      ))}
      <DecidedList decided={decided} accountId={page.account.id} />
    </>
  );
}

type ClarifyNextProps = { detections: AccountDetections["contradictions"]; people: readonly UnlinkedPerson[] };

/** The first contradiction, else the first person whom nobody has entered. */
function ClarifyNext({ detections: [first], people: [person] }: ClarifyNextProps) {
  const { t, word } = useText();
  if (first) {
    return (
      <NextAction rule={`contradiction.${first.attribute}`}>
        {t("clarify.next", { name: first.entity.name, attribute: word("attribute", first.attribute) })}
      </NextAction>
    );
  }
  if (!person) return null;
  return <NextAction rule="unmapped-person">{t("clarify.nextPerson", { name: person.name })}</NextAction>;
}

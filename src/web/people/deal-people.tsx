import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useMemo, useState } from "react";
import { NextAction } from "../account/next-action.tsx";
import type { AccountPage, Deal, PowerMap as PowerMapData } from "../api/types.ts";
import { AddNoteSheet } from "../notes/add-note-sheet.tsx";
import type { Goal } from "../score/method-members.ts";
import { gapsOf } from "../score/score-members.ts";
import { QueryView } from "../shell/query-view.tsx";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";
import { chainPeople } from "./chain-people.ts";
import { Fishbone } from "./fishbone.tsx";
import { powerMapQuery } from "./people-queries.ts";
import { PersonSheet } from "./person-sheet.tsx";
import { WhoSheet } from "./who-sheet.tsx";

const PowerMap = lazy(() => import("./power-map.tsx"));

type DealPeopleProps = { deal: Deal; page: AccountPage; goals: ReadonlyMap<string, Goal>; view: PeopleView };
export type PeopleView = "chain" | "map";

/** The people of a deal as fishbone or power map; both open the same person. */
export function DealPeople({ deal, ...props }: DealPeopleProps) {
  const hasGap = deal.decisionChain !== null && gapsOf(deal.decisionChain).length > 0;
  const query = useQuery(powerMapQuery(deal.opportunity.id, useStanding()));
  return (
    <div className="deal-people">
      <QueryView query={query} lines={10}>
        {(map) => (
          <>
            {!hasGap && <StageAction map={map} />}
            <Pictures key={map.opportunityId} map={map} {...props} />
          </>
        )}
      </QueryView>
    </div>
  );
}

/** Where no role lacks a supporter: what to do in the first stage that is not secure, else in the first. */
function StageAction({ map }: { map: PowerMapData }) {
  const { stages } = map.fishbone;
  const stage = stages.find(({ state }) => state !== "supported") ?? stages[0];
  return stage && <NextAction rule={stage.rule}>{stage.explanation}</NextAction>;
}

type PicturesProps = Omit<DealPeopleProps, "deal"> & { map: PowerMapData };

function Pictures({ map, page, goals, view }: PicturesProps) {
  const people = useMemo(() => chainPeople(map, page.contacts, goals), [map, page.contacts, goals]);
  const [opened, setOpened] = useState<string | null>(null);
  const [noteOn, setNoteOn] = useState<string | null>(null);
  const { word } = useText();
  const person = opened === null ? undefined : people.get(opened);
  const close = () => setOpened(null);
  const addNote = () => {
    setNoteOn(person?.name ?? person?.roles.map((role) => word("role", role)).join(" ") ?? "");
    close();
  };
  const sheet = { map, people, page, onAddNote: addNote, onClose: close };
  return (
    <>
      {view === "chain" ? (
        <Fishbone map={map} people={people} onOpen={setOpened} />
      ) : (
        <Suspense fallback={null}>
          <PowerMap map={map} people={people} onOpen={setOpened} />
        </Suspense>
      )}
      {person?.isUnknown && <WhoSheet person={person} deal={map.opportunity.name} {...sheet} />}
      {person && !person.isUnknown && <PersonSheet key={person.id} person={person} {...sheet} />}
      {noteOn !== null && (
        <AddNoteSheet
          accountId={page.account.id}
          accountName={page.account.name}
          day={page.asOf}
          about={noteOn}
          onClose={() => setNoteOn(null)}
        />
      )}
    </>
  );
}

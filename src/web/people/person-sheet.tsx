import { useQuery } from "@tanstack/react-query";
import Button from "antd/es/button";
import { NextAction } from "../account/next-action.tsx";
import type { AccountPage, PowerMap } from "../api/types.ts";
import { QueryView } from "../shell/query-view.tsx";
import { SideSheet } from "../shell/side-sheet.tsx";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";
import { AskBox } from "./ask-box.tsx";
import { aimOf, type ChainPerson } from "./chain-people.ts";
import { LevelArrow } from "./level-arrow.tsx";
import { linesOf } from "./lines-of.ts";
import { cardsQuery, relationshipsQuery } from "./people-queries.ts";
import { PersonReason } from "./person-reason.tsx";
import { StandingMark } from "./standing-mark.tsx";

type PersonSheetProps = {
  person: ChainPerson;
  map: PowerMap;
  people: ReadonlyMap<string, ChainPerson>;
  page: AccountPage;
  onAddNote: () => void;
  onClose: () => void;
};

/** Where somebody stands and shall stand, why, what to do next, and with whom they are connected. */
export function PersonSheet({ person, map, people, page, onAddNote, onClose }: PersonSheetProps) {
  const { t, word } = useText();
  const { contact, bone, name, power } = person;
  const post = [contact?.title, contact?.department].filter(Boolean).join(" · ");
  return (
    <SideSheet title={name ?? ""} onClose={onClose} testId="person-sheet">
      <p className="soft">
        {[post, power === null ? t("map.powerUnknown") : t("map.power", { power })].filter(Boolean).join(" · ")}
      </p>
      <p>
        {person.isOutside ? t("person.outside") : person.roles.map((role) => word("role", role)).join(" ")}{" "}
        {bone && <StandingMark standing={bone.standing} />}
      </p>
      <p>
        <LevelArrow person={person} />
      </p>
      {aimOf(person)?.isProposal && <p className="note">{t("person.proposedWhy")}</p>}
      <h3>{t("person.next")}</h3>
      {bone && <NextAction rule={bone.rule}>{bone.explanation}</NextAction>}
      <PersonCards person={person} accountId={page.account.id} />
      <PersonConnections person={person} map={map} people={people} />
      {contact && (
        <>
          <h3>{t("person.why")}</h3>
          <PersonReason contact={contact} gap={null} goal={person.goal} />
          <PersonTrust externalId={contact.externalId} accountId={page.account.id} />
        </>
      )}
      <h3>{t("who.askTitle")}</h3>
      <AskBox accountId={page.account.id} question={t("person.question", { name: name ?? "" })} onDocked={onClose} />
      <p className="sheet-foot">
        <Button onClick={onAddNote}>{t("people.addNote")}</Button>
      </p>
    </SideSheet>
  );
}

/** What the coaching rules propose for this person. */
function PersonCards({ person, accountId }: { person: ChainPerson; accountId: string }) {
  const { t } = useText();
  const query = useQuery(cardsQuery(accountId, useStanding()));
  return (
    <QueryView query={query} lines={2}>
      {(cards) => {
        const own = cards.filter(({ subject }) => subject.type === "contact" && subject.id === person.id);
        if (own.length === 0) return person.bone ? null : <p className="empty">{t("person.noCard")}</p>;
        return own.map(({ id, title, why, next, rule }) => (
          <NextAction key={id} rule={rule}>
            <b>{title}</b> {why} {next}
          </NextAction>
        ));
      }}
    </QueryView>
  );
}

function PersonConnections({ person, map, people }: Pick<PersonSheetProps, "person" | "map" | "people">) {
  const { t, word } = useText();
  const lines = linesOf(person.id, map);
  const nameOf = (id: string) => people.get(id)?.name ?? map.names[id] ?? id;
  return (
    <>
      <h3>{t("person.lines")}</h3>
      {lines.length === 0 ? (
        <p className="empty">{t("person.noLines")}</p>
      ) : (
        <ul className="plain-list">
          {lines.map(({ kind, ids }) => (
            <li key={kind}>
              {word("lineKind", kind)} {ids.map(nameOf).join(t("common.listJoin"))}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function PersonTrust({ externalId, accountId }: { externalId: string; accountId: string }) {
  const query = useQuery(relationshipsQuery(accountId, useStanding()));
  return (
    <QueryView query={query} lines={2}>
      {({ contacts }) => {
        const trust = contacts.find((contact) => contact.externalId === externalId)?.trust;
        return (
          trust && (
            <ul className="plain-list">
              {trust.explanation.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )
        );
      }}
    </QueryView>
  );
}

import { useQuery } from "@tanstack/react-query";
import Button from "antd/es/button";
import { Link } from "react-router";
import { detectionsQuery } from "../account/clarify/clarify-queries.ts";
import { PersonWays } from "../account/clarify/person-ways.tsx";
import { NextAction } from "../account/next-action.tsx";
import type { AccountPage } from "../api/types.ts";
import { withQuery } from "../api/with-query.ts";
import { SideSheet } from "../shell/side-sheet.tsx";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";
import { AskBox } from "./ask-box.tsx";
import type { ChainPerson } from "./chain-people.ts";

type WhoSheetProps = {
  person: ChainPerson;
  deal: string;
  page: AccountPage;
  onAddNote: () => void;
  onClose: () => void;
};

/**
 * Who is it? Ways to close the gap: somebody whom notes name already, ask what is on record, look through the notes, write
 * down what was heard.
 */
export function WhoSheet({ person, deal, page, onAddNote, onClose }: WhoSheetProps) {
  const { t, word } = useText();
  const { account } = page;
  const role = person.roles.map((one) => word("role", one)).join(" ");
  const plain = person.roles.map((one) => word("roleName", one)).join(" ");
  return (
    <SideSheet title={t("who.title", { role })} onClose={onClose} testId="who-sheet">
      <p>{t("people.unknownWhy", { role })}</p>
      <p className="soft">{person.roles.map((one) => word("roleAsks", one)).join(" ")}</p>
      {person.bone && <NextAction rule={person.bone.rule}>{person.bone.explanation}</NextAction>}
      <NamedByNotes page={page} />
      <h3>{t("who.askTitle")}</h3>
      <AskBox accountId={account.id} question={t("who.question", { role: plain, deal })} onDocked={onClose} />
      <h3>{t("who.searchTitle")}</h3>
      <p>
        <Link to={withQuery("/search", { q: word("roleSearch", person.roles[0] ?? ""), accountId: account.id })}>
          {t("who.search", { name: account.name })}
        </Link>
      </p>
      <h3>{t("who.noteTitle")}</h3>
      <p>{t("who.noteText")}</p>
      <Button onClick={onAddNote} data-testid="who-note">
        {t("people.addNote")}
      </Button>
    </SideSheet>
  );
}

/** People whom notes name and who are no contact: one of them may be whoever is missing. */
function NamedByNotes({ page }: { page: AccountPage }) {
  const { t } = useText();
  const { data } = useQuery(detectionsQuery(page.account.id, useStanding()));
  if (!data || data.unmappedPeople.length === 0) return null;
  return (
    <>
      <h3>{t("decide.namedTitle")}</h3>
      <ul className="plain-list">
        {data.unmappedPeople.map((person) => (
          <li key={person.id}>
            <b>{person.title === null ? person.name : t("people.named", { name: person.name, title: person.title })}</b>
            <p className="soft">{person.message}</p>
            <PersonWays person={person} page={page} />
          </li>
        ))}
      </ul>
    </>
  );
}

import { useState } from "react";
import type { AccountPage, Deal } from "../api/types.ts";
import { formatNumber } from "../format/format-number.ts";
import { AddNoteSheet } from "../notes/add-note-sheet.tsx";
import type { Goal } from "../score/method-members.ts";
import { Door } from "../shell/door.tsx";
import { useText } from "../text/language-context.tsx";
import { placeRoles, type RoleHolder, type RolePlace } from "./chain-roles.ts";
import { LevelMark } from "./level-mark.tsx";
import { PersonReason } from "./person-reason.tsx";

/** Relationship goals by the contact's id at the source. */
type Goals = ReadonlyMap<string, Goal>;

/** The decision chain as a row of roles; a role nobody is known to hold is a dashed person that can be pressed. */
export function DecisionChain({ deal, page, goals }: { deal: Deal; page: AccountPage; goals: Goals }) {
  const { t } = useText();
  const [isAddingNote, setAddingNote] = useState(false);
  const { account, asOf } = page;
  return (
    <>
      <ol
        className="chain"
        aria-label={t("people.chain", { deal: deal.opportunity.name })}
        data-testid="decision-chain"
      >
        {placeRoles(deal, page.contacts).map((place) => (
          <RoleColumn key={place.role} place={place} goals={goals} onAddNote={() => setAddingNote(true)} />
        ))}
      </ol>
      {isAddingNote && (
        <AddNoteSheet
          accountId={account.id}
          accountName={account.name}
          day={asOf}
          onClose={() => setAddingNote(false)}
        />
      )}
    </>
  );
}

type RoleColumnProps = { place: RolePlace; goals: Goals; onAddNote: () => void };

function RoleColumn({ place, goals, onAddNote }: RoleColumnProps) {
  const { t, word } = useText();
  return (
    <li className={`chain-role ${place.isCovered ? "is-covered" : "has-gap"}`}>
      <h3 className="chain-role-name">
        {word("role", place.role)}
        {place.weight !== null && (
          <small className="soft"> {t("people.weight", { n: formatNumber(place.weight) })}</small>
        )}
      </h3>
      {place.isUnknown ? (
        <UnknownPerson role={word("role", place.role)} onAddNote={onAddNote} />
      ) : (
        place.holders.map((holder) => (
          <Person key={holder.contact.id} holder={holder} goal={goals.get(holder.contact.externalId)} />
        ))
      )}
    </li>
  );
}

function UnknownPerson({ role, onAddNote }: { role: string; onAddNote: () => void }) {
  const { t } = useText();
  return (
    <Door
      title={t("people.unknown", { role })}
      className="person person-unknown"
      reason={() => (
        <>
          <p>{t("people.unknownWhy", { role })}</p>
          <button type="button" className="link-button" onClick={onAddNote}>
            {t("people.addNote")}
          </button>
        </>
      )}
    >
      <strong>{t("people.nobody")}</strong>
      <span>{t("people.find")}</span>
    </Door>
  );
}

const supporting = 3;

function Person({ holder: { contact, gap }, goal }: { holder: RoleHolder; goal: Goal | undefined }) {
  const { t, word } = useText();
  const target = targetLevel(contact.level, goal);
  return (
    <Door
      title={contact.name}
      className={`person ${gap ? "person-gap" : ""}`}
      reason={() => <PersonReason contact={contact} gap={gap} goal={goal} />}
    >
      <strong>{contact.name}</strong>
      <span className="soft">{contact.title ?? contact.department}</span>
      <span className="person-level">
        <LevelMark level={contact.level} />
        {target !== null && (
          <span className="person-target">
            {" → "}
            {t("people.target", { level: target })}
          </span>
        )}
      </span>
      {gap && <span className="person-gap-word">{word("gap", gap.kind)}</span>}
      {contact.ratingStale && <span className="person-gap-word">{t("people.stale")}</span>}
    </Door>
  );
}

/** The level of the goal; without one, a supporter's, where the person is below it. */
function targetLevel(level: number | null, goal: Goal | undefined): number | null {
  if (goal) return level !== null && level >= goal.target ? null : goal.target;
  return level !== null && level < supporting ? supporting : null;
}

import { useMemo, useState } from "react";
import { openDeals } from "../account/open-deals.ts";
import type { AccountPage, Deal, SubjectScore } from "../api/types.ts";
import { FlagDoor } from "../score/flag-door.tsx";
import { type Goal, goalsOf } from "../score/method-members.ts";
import { pickScore } from "../score/pick-score.ts";
import { ScoreSentences } from "../score/score-reason.tsx";
import { Band } from "../shell/band.tsx";
import { Door } from "../shell/door.tsx";
import { useText } from "../text/language-context.tsx";
import { AccountGoals } from "./account-goals.tsx";
import { ContactTable } from "./contact-table.tsx";
import { DealPeople, type PeopleView } from "./deal-people.tsx";
import { GapAction } from "./gap-action.tsx";
import { RelationLadder } from "./relation-ladder.tsx";
import "./people.css";
import "./fishbone.css";

type PeopleBandProps = { page: AccountPage; scores: readonly SubjectScore[] };

/** Who decides: the decision chain along the customer's stages or the power map, and how we stand with each of them. */
export function PeopleBand({ page, scores }: PeopleBandProps) {
  const { t } = useText();
  const ladder = pickScore(scores, "or-level");
  const goalScore = pickScore(scores, "goals");
  const goals = useMemo(() => goalsOfContacts(goalScore), [goalScore]);
  const deals = openDeals(page.deals);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [view, setView] = useState<PeopleView>("chain");
  const deal = deals.find(({ opportunity }) => opportunity.id === chosenId) ?? deals[0];
  return (
    <Band
      title={t("people.title")}
      lead={deal && <ChainSentence deal={deal} />}
      aside={deal && <ViewChoice view={view} onChoose={setView} />}
      testId="people-band"
    >
      {deal ? (
        <>
          <DealChoice deals={deals} chosen={deal} onChoose={setChosenId} />
          <GapAction deal={deal} contacts={page.contacts} />
          <DealPeople deal={deal} page={page} goals={goals} view={view} />
          {deal.decisionChain?.flags.map((flag) => (
            <FlagDoor key={flag} flag={flag} />
          ))}
        </>
      ) : (
        <p className="empty">{t("people.noDeal")}</p>
      )}
      <ContactTable page={page} />
      <div className="two-columns">
        {ladder && <RelationLadder score={ladder} />}
        {goalScore && <AccountGoals score={goalScore} />}
      </div>
    </Band>
  );
}

/** By the contact's id at the source. */
function goalsOfContacts(score: SubjectScore | undefined): ReadonlyMap<string, Goal> {
  const goals = score ? goalsOf(score) : [];
  return new Map(goals.flatMap((goal) => (goal.contactId === null ? [] : [[goal.contactId, goal] as const])));
}

/** What the chain is worth in one sentence; opens the weights of the roles. */
function ChainSentence({ deal: { decisionChain, opportunity } }: { deal: Deal }) {
  const { t } = useText();
  if (!decisionChain?.explanation[0]) return null;
  return (
    <Door title={t("people.chain", { deal: opportunity.name })} reason={() => <ScoreSentences score={decisionChain} />}>
      {decisionChain.explanation[0]}
    </Door>
  );
}

const views = ["chain", "map"] as const satisfies readonly PeopleView[];

function ViewChoice({ view, onChoose }: { view: PeopleView; onChoose: (view: PeopleView) => void }) {
  const { t } = useText();
  return (
    <fieldset className="choice-row" data-testid="people-view">
      <legend>{t("people.view")}</legend>
      {views.map((one) => (
        <button key={one} type="button" className="choice" aria-pressed={one === view} onClick={() => onChoose(one)}>
          {t(`people.view.${one}`)}
        </button>
      ))}
    </fieldset>
  );
}

type DealChoiceProps = { deals: Deal[]; chosen: Deal; onChoose: (id: string) => void };

function DealChoice({ deals, chosen, onChoose }: DealChoiceProps) {
  const { t } = useText();
  return (
    <fieldset className="choice-row">
      <legend>{t("people.ofDeal")}</legend>
      {deals.map(({ opportunity: { id, name } }) => (
        <button
          key={id}
          type="button"
          className="choice"
          aria-pressed={id === chosen.opportunity.id}
          onClick={() => onChoose(id)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CardList } from "../../api/account-types.ts";
import type { AccountPage } from "../../api/types.ts";
import { Band } from "../../shell/band.tsx";
import { QueryView } from "../../shell/query-view.tsx";
import { useStanding } from "../../shell/use-standing.ts";
import { useText } from "../../text/language-context.tsx";
import { CardItem } from "./card-item.tsx";
import { cardListQuery } from "./coaching-queries.ts";
import { DismissedCards } from "./dismissed-cards.tsx";
import "./coaching.css";

const first = 3;

/** What to do next, most worthwhile first, each with the rule that says so; a card can be put away with a reason. */
export function CoachingBand({ page }: { page: AccountPage }) {
  const { t } = useText();
  const query = useQuery(cardListQuery(page.account.id, useStanding()));
  const count = query.data?.items.length;
  return (
    <Band title={t("cards.title")} lead={count !== undefined && t("cards.lead", { count })} testId="coaching-band">
      <QueryView query={query} lines={8}>
        {(list) => <Cards list={list} page={page} />}
      </QueryView>
    </Band>
  );
}

function Cards({ list: { items, dismissed }, page }: { list: CardList; page: AccountPage }) {
  const { t } = useText();
  const [isWhole, setWhole] = useState(false);
  const [newId, setNewId] = useState<string | null>(null);
  const names = new Map([
    [page.account.id, page.account.name],
    ...page.contacts.flatMap(({ id, externalId, name }): [string, string][] => [
      [id, name],
      [externalId, name],
    ]),
    ...page.deals.map(({ opportunity: { id, name } }): [string, string] => [id, name]),
  ]);
  const shown = isWhole ? items : items.slice(0, first);
  return (
    <>
      <ol className="cards">
        {shown.map((card) => (
          <CardItem
            key={card.id}
            card={card}
            accountId={page.account.id}
            asOf={page.asOf}
            names={names}
            onDismiss={() => setNewId(card.id)}
          />
        ))}
      </ol>
      {items.length > first && (
        <button type="button" className="choice" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t("cards.fewer", { count: first }) : t("cards.all", { count: items.length })}
        </button>
      )}
      <DismissedCards dismissed={dismissed} accountId={page.account.id} newId={newId} />
    </>
  );
}

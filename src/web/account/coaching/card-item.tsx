import { useState } from "react";
import type { CoachingCard } from "../../api/types.ts";
import { formatFixed } from "../../format/format-number.ts";
import { EvidenceList } from "../../score/evidence-list.tsx";
import { Door } from "../../shell/door.tsx";
import { useText } from "../../text/language-context.tsx";
import { DismissForm } from "./dismiss-form.tsx";

type CardItemProps = {
  card: CoachingCard;
  accountId: string;
  asOf: string;
  /** What records are called that are known by an id alone. */
  names: ReadonlyMap<string, string>;
  onDismiss: () => void;
};

/** One proposal: what is the matter, what next, the rule behind it, what it could bring, and the way to put it away. */
export function CardItem({ card, accountId, asOf, names, onDismiss }: CardItemProps) {
  const { t } = useText();
  const [isLeaving, setLeaving] = useState(false);
  return (
    <li className="card" data-testid="coaching-card" data-card={card.id}>
      <h3>{card.title}</h3>
      <p>{card.why}</p>
      <p className="next-action">{card.next}</p>
      <p className="card-foot">
        <Door title={card.title} reason={() => <CardReason card={card} names={names} />} testId="card-rule">
          {card.ruleText}
        </Door>{" "}
        <span className="soft">{t("cards.effect", { effect: formatFixed(card.expectedEffect, 1) })}</span>
        <button type="button" className="choice" aria-expanded={isLeaving} onClick={() => setLeaving(!isLeaving)}>
          {t("cards.dismiss")} <span className="visually-hidden">{card.title}</span>
        </button>
      </p>
      {isLeaving && (
        <DismissForm
          card={card}
          accountId={accountId}
          asOf={asOf}
          onDismiss={onDismiss}
          onCancel={() => setLeaving(false)}
        />
      )}
    </li>
  );
}

function CardReason({ card, names }: Pick<CardItemProps, "card" | "names">) {
  const { t } = useText();
  const { basis, figures, tasks, measures, rule, why } = card;
  const evidence = [...new Set(figures.flatMap((figure) => figure.evidence))];
  return (
    <>
      <p>{why}</p>
      <p className="note">
        {t("common.rule", { rule })}{" "}
        {t("cards.basis", {
          weight: formatFixed(basis.weight, 2),
          share: formatFixed(basis.share, 2),
          gain: formatFixed(basis.gain, 1),
          effect: formatFixed(card.expectedEffect, 1),
        })}
      </p>
      {tasks.length > 0 && (
        <>
          <p className="door-title">{t("cards.tasks")}</p>
          <ul className="plain-list">
            {tasks.map(({ id, name, done, ownerRoleName }) => (
              <li key={id}>
                {name} <small className="soft">{t("cards.task", { owner: ownerRoleName, done })}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      {measures.length > 0 && (
        <ul className="plain-list">
          {measures.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      )}
      <EvidenceList evidence={evidence} names={names} />
    </>
  );
}

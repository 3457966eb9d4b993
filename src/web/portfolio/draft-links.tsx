import { Fragment } from "react";
import { Link } from "react-router";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";
import type { AccountDrafts, DraftMark } from "./account-drafts.ts";

export type DraftState = "stale" | "blocked";

/** A draft with what waits in it, as a door to it. */
export function DraftLink({ draft: { id, kind, count }, state }: { draft: DraftMark; state: DraftState }) {
  const { t, word } = useText();
  const { to } = useStanding();
  return <Link to={to(`/drafts/${id}`)}>{t(`plans.${state}`, { kind: word("draftKind", kind), count })}</Link>;
}

/** Every draft of an account that waits, one beside the other. */
export function DraftLinks({ stale, blocked }: Pick<AccountDrafts, DraftState>) {
  const { t } = useText();
  const all = [
    ...stale.map((draft) => ({ draft, state: "stale" as const })),
    ...blocked.map((draft) => ({ draft, state: "blocked" as const })),
  ];
  return all.map(({ draft, state }, at) => (
    <Fragment key={`${state} ${draft.id}`}>
      {at > 0 && t("common.listJoin")}
      <DraftLink draft={draft} state={state} />
    </Fragment>
  ));
}

import { Link } from "react-router";
import { ScoreReason } from "../score/score-reason.tsx";
import { Door } from "../shell/door.tsx";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";
import type { Unplaced } from "./bubble.ts";

const shown = 6;

/** Accounts that too little is known of, with what is missing; that opens the factors. */
export function UnplacedList({ unplaced }: { unplaced: Unplaced[] }) {
  const { t, word } = useText();
  const { to } = useStanding();
  return (
    <div className="unplaced">
      <h3>{t("matrix.unplaced", { count: unplaced.length })}</h3>
      <ul>
        {unplaced.slice(0, shown).map(({ row: { id, name }, missing }) => (
          <li key={id}>
            <Link to={to(`/accounts/${id}`)}>{name}</Link>{" "}
            <Door
              title={t("reason.match", { name })}
              reason={() => <ScoreReason accountId={id} of="match" />}
              className="soft"
            >
              {t("matrix.missing", {
                list: missing.map((dimension) => word("dimension", dimension)).join(t("common.listJoin")),
              })}
            </Door>
          </li>
        ))}
        {unplaced.length > shown && (
          <li className="soft">{t("chart.unplacedMore", { count: unplaced.length - shown })}</li>
        )}
      </ul>
    </div>
  );
}

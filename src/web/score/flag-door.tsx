import { useQuery } from "@tanstack/react-query";
import { scoresQuery } from "../api/queries.ts";
import { Door } from "../shell/door.tsx";
import { QueryView } from "../shell/query-view.tsx";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";
import { sentencesOf } from "./pick-score.ts";

const falseKeyFlags: readonly string[] = ["occasional-bulk", "volume-without-profit", "squeezer"];

/** A flag as a word; opens what raised it. Of a false key account, where that is known, with the figures. */
export function FlagDoor({ flag, accountId }: { flag: string; accountId?: string }) {
  const { word } = useText();
  const name = word("flag", flag);
  const hasFigures = accountId !== undefined && falseKeyFlags.includes(flag);
  return (
    <Door
      title={name}
      reason={() => (
        <>
          <p>{word("flagReason", flag)}</p>
          {hasFigures && <FalseKeyFigures flag={flag} accountId={accountId} />}
        </>
      )}
      className="flag"
    >
      <span aria-hidden="true">⚑</span> {name}
    </Door>
  );
}

function FalseKeyFigures({ flag, accountId }: { flag: string; accountId: string }) {
  const { word } = useText();
  const query = useQuery(scoresQuery(accountId, useStanding(), "false-key"));
  return (
    <QueryView query={query} lines={1}>
      {([score]) => <p>{score && sentencesOf(score, word("falseKey", flag))[0]}</p>}
    </QueryView>
  );
}

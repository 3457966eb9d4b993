import { Fragment } from "react";
import type { ChangedEntry, Claim, StaleClaim } from "../api/types.ts";
import { useText } from "../text/language-context.tsx";
import { ChangedValue, StaleSign } from "./changed-value.tsx";
import { markChanges } from "./mark-changes.ts";

/** Longer changes are left to the evidence: its mark and its card tell them. */
const shortLength = 48;

type StaleTextProps = { claim: Claim; stale: StaleClaim; isTight: boolean };

/**
 * A sentence whose data changed: its old values struck beside the new ones. What it rests on without showing it follows
 * in brackets, in a table cell only beside its evidence.
 */
export function StaleText({ claim, stale, isTight }: StaleTextProps) {
  const { parts, rest } = markChanges(claim, stale.changed);
  const told = isTight ? [] : rest.filter(({ was, now }) => was.length + (now?.length ?? 0) <= shortLength);
  return (
    <>
      <StaleSign />
      {parts.map((part, at) => (
        // Parts of a sentence never change places, so their position is their identity.
        <Fragment key={`${claim.id}-${String(at)}`}>
          {typeof part === "string" ? part : <ChangedValue change={part} />}
        </Fragment>
      ))}
      {told.length > 0 && <RestOfChanges changes={told} />}
    </>
  );
}

function RestOfChanges({ changes }: { changes: ChangedEntry[] }) {
  const { t } = useText();
  return (
    <span className="stale-rest">
      {changes.map((change) => (
        <Fragment key={`${change.id} ${change.was}`}>
          {" "}
          {t("stale.of", { label: change.label })}
          <ChangedValue change={change} />
        </Fragment>
      ))}
    </span>
  );
}

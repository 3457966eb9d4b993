import { Door } from "../shell/door.tsx";
import { useText } from "../text/language-context.tsx";
import { type AccountDrafts, hasWaitingDrafts } from "./account-drafts.ts";
import { DraftLinks } from "./draft-links.tsx";

/** That an account's newest drafts are to be looked at again; opens which, and leads to them. */
export function DraftDoor({ name, drafts }: { name: string; drafts: AccountDrafts }) {
  const { t, word } = useText();
  if (!hasWaitingDrafts(drafts)) return null;
  const { stale, blocked } = drafts;
  const flag = word("flag", stale.length > 0 ? "stale-draft" : "blocked-draft");
  return (
    <Door
      title={`${name} · ${flag}`}
      className="flag"
      reason={() => (
        <>
          <p>{t("plans.why")}</p>
          <p>
            <DraftLinks stale={stale} blocked={blocked} />
          </p>
        </>
      )}
    >
      <span aria-hidden="true">Δ</span> {flag}
    </Door>
  );
}

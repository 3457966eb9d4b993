import { useState } from "react";
import type { AccountPage } from "../../api/types.ts";
import { AddNoteSheet } from "../../notes/add-note-sheet.tsx";
import { useText } from "../../text/language-context.tsx";
import { ScorecardBars } from "../scorecard-bars.tsx";
import { AccountWhatIf } from "./account-what-if.tsx";
import { MissingSheet } from "./missing-sheet.tsx";
import { MissingTable } from "./missing-table.tsx";
import { ScorecardRadar } from "./scorecard-radar.tsx";
import "./scorecard.css";

type Opened = { kind: "missing"; factor: string } | { kind: "note"; about: string };

/** The scorecard as a radar with its bars beside it, what is missing, and a place to try other facts. */
export function ScorecardPart({ page }: { page: AccountPage }) {
  const { t } = useText();
  const [opened, setOpened] = useState<Opened | null>(null);
  const { scorecard, medians, account, currency, asOf } = page;
  const openMissing = (factor: string) => setOpened({ kind: "missing", factor });
  const close = () => setOpened(null);
  return (
    <>
      <h3>{t("value.scorecard")}</h3>
      <div className="two-columns">
        <ScorecardRadar score={scorecard} medians={medians} onOpenMissing={openMissing} />
        <ScorecardBars score={scorecard} onCollect={openMissing} />
      </div>
      {scorecard.missing.length > 0 && <MissingTable accountId={account.id} score={scorecard} onOpen={openMissing} />}
      <AccountWhatIf accountId={account.id} score={scorecard} currency={currency} />
      {opened?.kind === "missing" && (
        <MissingSheet
          accountId={account.id}
          factor={opened.factor}
          score={scorecard}
          onAddNote={(about) => setOpened({ kind: "note", about })}
          onClose={close}
        />
      )}
      {opened?.kind === "note" && (
        <AddNoteSheet
          accountId={account.id}
          accountName={account.name}
          day={asOf}
          about={opened.about}
          onClose={close}
        />
      )}
    </>
  );
}

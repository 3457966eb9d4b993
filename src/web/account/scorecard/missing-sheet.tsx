import { useQuery } from "@tanstack/react-query";
import Button from "antd/es/button";
import { Link } from "react-router";
import type { ExplainedScore } from "../../api/types.ts";
import { formatShare } from "../../format/format-number.ts";
import { useFactorWords } from "../../score/use-factor-words.ts";
import { QueryView } from "../../shell/query-view.tsx";
import { SideSheet } from "../../shell/side-sheet.tsx";
import { useStanding } from "../../shell/use-standing.ts";
import { useText } from "../../text/language-context.tsx";
import { NextAction } from "../next-action.tsx";
import { factorInputs, isScorecardFactor } from "./factor-inputs.ts";
import { WorthRange } from "./missing-table.tsx";
import { missingWorthQuery } from "./value-queries.ts";

type MissingSheetProps = {
  accountId: string;
  factor: string;
  score: ExplainedScore;
  onAddNote: (about: string) => void;
  onClose: () => void;
};

/** A factor that nobody knows: what it is worth to know, where it comes from, and the ways to bring it in. */
export function MissingSheet({ accountId, factor, score, onAddNote, onClose }: MissingSheetProps) {
  const { t, word } = useText();
  const { name: nameOf } = useFactorWords("scorecard");
  const query = useQuery(missingWorthQuery(accountId, useStanding(), score.missing));
  const name = nameOf(factor);
  const origin = isScorecardFactor(factor) ? factorInputs[factor].origin : "stated";
  return (
    <SideSheet title={t("missing.sheet", { name })} onClose={onClose} testId="missing-sheet">
      <p>{t("missing.why", { name })}</p>
      <QueryView query={query} lines={1}>
        {(worth) => {
          const own = worth.find(({ id }) => id === factor);
          if (!own) return null;
          return (
            <p>
              {own.share > 0 && t("missing.weighs", { share: formatShare(own.share) })} <WorthRange worth={own} />
            </p>
          );
        }}
      </QueryView>
      <h3>{t("missing.source")}</h3>
      <p>{word("missingFrom", factor)}</p>
      <NextAction rule="scorecard.missing">{t(`missing.how.${origin}`, { name })}</NextAction>
      <p>
        <Link to="/import" className="missing-import">
          {t(origin === "orders" ? "missing.importOrders" : "missing.importAccounts")}
        </Link>
      </p>
      {origin !== "orders" && (
        <>
          <h3>{t("missing.heard")}</h3>
          <p>{t("missing.heardText")}</p>
          <Button onClick={() => onAddNote(name)} data-testid="missing-note">
            {t("people.addNote")}
          </Button>
        </>
      )}
    </SideSheet>
  );
}

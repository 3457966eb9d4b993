import { useQuery } from "@tanstack/react-query";
import { formatNumber } from "../../format/format-number.ts";
import { useFactorWords } from "../../score/use-factor-words.ts";
import { useStanding } from "../../shell/use-standing.ts";
import { useText } from "../../text/language-context.tsx";
import { NextAction } from "../next-action.tsx";
import { stepText } from "./step-text.ts";
import { accountWhatIfQuery } from "./value-queries.ts";

const unchanged = {};

/** Where everything is known: the single step that raises the scorecard most. Its line is kept free until it is known. */
export function LeverNext({ accountId }: { accountId: string }) {
  const { t } = useText();
  const words = useFactorWords("scorecard");
  const { data, isPending } = useQuery(accountWhatIfQuery(accountId, useStanding(), unchanged));
  const lever = data?.levers[0];
  if (isPending) return <p className="next-action">{t("common.loading")}</p>;
  if (!lever) return null;
  return (
    <NextAction rule={`scorecard.lever.${lever.id}`}>
      {t("value.lever", {
        step: lever.kind === "cap" ? t("accountWhatIf.liftCap") : words.name(lever.id),
        change: stepText(lever, words.raw),
        gain: formatNumber(lever.gain),
        value: formatNumber(lever.value),
      })}
    </NextAction>
  );
}

import { refTo } from "../../ledger-index.ts";
import { themeOf } from "../../parts/need-themes.ts";
import { wentWrong } from "../../parts/went-wrong.ts";
import { rivalNames, whomToAsk } from "../../parts/whom.ts";
import { quoteClaim } from "../../section-parts.ts";
import { focusDeal } from "./focus-deal.ts";
import { audienceIn } from "./need-pains.ts";
import type { PainDraft, Tail } from "./pain.ts";
import type { SpinParts } from "./spin-context.ts";

const complaintsShown = 2;
/** Complaints by the day they were noted. Their words stand beside the question, not in it: notes are ours. */
export function complaintPains(context: SpinParts): PainDraft[] {
  const { dossier, say } = context;
  const deal = focusDeal(dossier)?.deal ?? null;
  const rivals = rivalNames(dossier);
  return context
    .quotes()
    .find("complaints", complaintsShown, (text) => wentWrong(text, rivals))
    .filter(({ note }) => note.date !== undefined)
    .map((quote): PainDraft => {
      const person = whomToAsk(deal, { audiences: ["user", "technical"], roles: ["S", "E"] }, dossier);
      const date = refTo(quote.note, "date");
      const said = (stage: "i" | "n", tail: Tail) => ({
        key: `spin.${stage}.complaint` as const,
        values: { date, tail: say(`spin.${stage}.tail.${tail}`) },
      });
      return {
        ask: (tail) => ({
          problem: { key: "spin.p.complaint", values: { date } },
          implication: said("i", tail),
          payoff: said("n", tail),
        }),
        why: (section) => quoteClaim(section, quote),
        follows: { key: "spin.i.why.complaint", values: { date } },
        theme: themeOf(quote.text),
        person,
        audience: audienceIn(person, deal, context) ?? "user",
        deal,
      };
    });
}

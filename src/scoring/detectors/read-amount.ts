import { isOpen, majorAmount } from "./deal-state.ts";
import type { AmountFigure } from "./figures.ts";
import { moodAt } from "./mood.ts";
import { notWorthAfter, notWorthBefore, worthBefore } from "./phrases/deal-phrases.ts";
import type { ReadSentence } from "./read-notes.ts";
import { noteSide, type Statement, says } from "./statement.ts";
import type { CreateStatementReader } from "./statement-readers.ts";

/** Statements on what a deal is worth, against its amount; rounding and small differences agree. */
export const createAmountReader: CreateStatementReader =
  ({ config }) =>
  (sentence) => {
    const { topic: deal, note } = sentence;
    const amount = deal && majorAmount(deal);
    if (!deal || !amount || !isOpen(deal, note.date)) return [];
    const isPlausible = ({ value }: AmountFigure) =>
      value >= amount * config.amountLeastShare && value <= amount / config.amountLeastShare;
    return worths(sentence, deal.currency)
      .filter(isPlausible)
      .map((figure): Statement => {
        const agrees = Math.abs(figure.value - amount) <= config.amountTolerance * amount;
        const told = { amount: plainDecimal(figure.value), currency: deal.currency };
        const recorded = { amount: plainDecimal(amount), currency: deal.currency };
        return {
          attribute: "amount",
          entity: { kind: "opportunity", id: deal.id },
          topic: "amount",
          note: noteSide(sentence, says("worth", null, told)),
          record: agrees
            ? null
            : {
                source: "record",
                ref: `opportunity:${deal.id}`,
                date: deal.engagedOn,
                says: says("worth", null, recorded),
              },
        };
      });
  };

function worths({ text, figures }: ReadSentence, currency: string): AmountFigure[] {
  return figures.filter((figure): figure is AmountFigure => {
    if (figure.kind !== "amount" || (figure.currency !== null && figure.currency !== currency)) return false;
    const before = text.slice(0, figure.start);
    if (!worthBefore.test(before) || notWorthBefore.test(before) || notWorthAfter.test(text.slice(figure.end)))
      return false;
    return moodAt(text, figure.start) === "stated";
  });
}

function plainDecimal(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}

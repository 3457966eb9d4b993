import type { Product } from "#domain/product";
import { type Dossier, worthALine } from "../../dossier.ts";
import type { MethodScores } from "../../methods/method-scores.ts";
import { accountContext, amount, type FactContext, type FactInput, fact, money, name, percent } from "../fact-input.ts";

const cellsShown = 7;
const unknownShown = 3;

type Cells = Pick<Dossier, "scores" | "products" | "buyingUnits" | "isWhole">;
type Opportunity = NonNullable<MethodScores["whiteSpace"]>["opportunities"][number];
/** A position to be won, or to be found out about; `unit` is null where it stands for the whole account. */
export type ShownCell = Omit<Opportunity, "state"> & {
  state: Opportunity["state"];
  product: Product;
  unit: string | null;
};

/** Open positions and those of competitors, largest yearly value first; without a value last. */
export function shownCells(dossier: Cells): ShownCell[] {
  const cells = cellsOf(dossier)
    .filter(({ state }) => state !== "unknown")
    .sort((a, b) => (b.yearlyMinor ?? -1) - (a.yearlyMinor ?? -1));
  return worthALine(cells, cellsShown, dossier);
}

/** The first positions of which nobody knows who supplies them, one a product, where anything at all is known. */
export function unknownCells(dossier: Cells): ShownCell[] {
  const cells = cellsOf(dossier).filter(({ state }) => state === "unknown");
  const first = cells.filter(({ productId }, at) => cells.findIndex((cell) => cell.productId === productId) === at);
  return hasPositions(dossier) ? worthALine(first, unknownShown, dossier) : [];
}

/** True where somebody knows of a position that is not ours: without one there is nothing to rank. */
export function hasPositions({ scores }: Pick<Dossier, "scores">): boolean {
  return (scores.whiteSpace?.opportunities ?? []).some(({ state }) => state !== "unknown");
}

function cellsOf({ scores, products, buyingUnits }: Cells): ShownCell[] {
  return (scores.whiteSpace?.opportunities ?? []).flatMap((held) => {
    const product = products.find(({ id }) => id === held.productId);
    const unit = buyingUnits.find(({ id }) => id === held.unitId)?.name ?? null;
    return product ? [{ ...held, product, unit }] : [];
  });
}

/** The product comes first: what is said of a position is said of that product. */
export function cellRecord({ product, unit, evidence }: ShownCell): string {
  const place = unit === null ? "" : ` @ ${unit}`;
  const source = evidence.length > 0 ? ` (${evidence.join(", ")})` : "";
  return `product:${product.externalId}${place}${source}`;
}

/** What of the account's purchases is ours, open and with competitors, then the positions worth a line. */
export function whiteSpaceFacts(dossier: Dossier): FactInput[] {
  const score = dossier.scores.whiteSpace;
  if (!score || !hasPositions(dossier)) return [];
  const { totals, currency, shareByValue } = score;
  const { ours, open, competitor } = totals;
  const context = accountContext(dossier, "score:white-space");
  // Of how many the value is known is worth saying only where it is not known of all.
  const sizedOf = ({ cells, sizedCells }: typeof open) => (sizedCells < cells ? amount(sizedCells) : null);
  const yearly = ({ sizedCells, yearlyMinor }: typeof open) => (sizedCells > 0 ? money(yearlyMinor, currency) : null);
  return [
    ...fact("whiteSpace.known", amount(ours.cells + open.cells + competitor.cells), context),
    ...fact("whiteSpace.ours", amount(ours.cells), context),
    ...fact("whiteSpace.shareByValue", percent(shareByValue), context),
    ...fact("whiteSpace.open", open.cells > 0 ? amount(open.cells) : null, context),
    ...fact("whiteSpace.openSized", sizedOf(open), context),
    ...fact("whiteSpace.openYearly", yearly(open), context),
    ...fact("whiteSpace.rival", competitor.cells > 0 ? amount(competitor.cells) : null, context),
    ...fact("whiteSpace.rivalSized", sizedOf(competitor), context),
    ...fact("whiteSpace.rivalYearly", yearly(competitor), context),
    ...[...shownCells(dossier), ...unknownCells(dossier)].flatMap((cell) => cellFacts(cell, dossier, currency)),
  ];
}

const stateLabels = {
  open: { zh: "空白", en: "open" },
  competitor: { zh: "由对手供货", en: "with a competitor" },
  unknown: { zh: "供应商不明", en: "supplier unknown" },
} as const satisfies Record<ShownCell["state"], { zh: string; en: string }>;

function cellFacts(cell: ShownCell, dossier: Dossier, currency: string): FactInput[] {
  const { product, unit, state, competitors, yearlyMinor } = cell;
  const context: FactContext = { ...accountContext(dossier, cellRecord(cell)), of: product.name };
  const [rival] = competitors;
  return [
    ...fact("cell.product", name(product.name, product.aliases), context),
    ...fact("cell.unit", name(unit), context),
    ...fact("cell.rival", name(rival), context),
    ...fact("cell.state", { type: "enum", value: state, labels: stateLabels[state] }, context),
    ...fact("cell.yearly", money(yearlyMinor, currency), context),
  ];
}

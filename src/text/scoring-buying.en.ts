/** What the scores about a customer's purchasing say (`10-method.md §15, §16`). */
export const scoringBuyingEn = {
  "method.kraljic": "Kraljic position",
  "kraljic.headline": "{category} is {position} for this customer.",
  "kraljic.high": "{name}: {points} of 5, high (from {high}).",
  "kraljic.low": "{name}: {points} of 5, low (high from {high}).",
  "kraljic.band.strategic": "a strategic item",
  "kraljic.band.leverage": "a leverage item",
  "kraljic.band.bottleneck": "a bottleneck item",
  "kraljic.band.routine": "a routine item",
  "kraljic.posture.build-partnership":
    "They want a partner for years: tie top management together, develop jointly, settle a framework contract.",
  "kraljic.posture.defend-value":
    "They can switch and will press the price: prove total cost, set ourselves apart, trade concessions for volume.",
  "kraljic.posture.secure-supply":
    "They fear a stop in supply: promise stock and lead times in writing, then ask for a longer contract.",
  "kraljic.posture.simplify-buying":
    "They want little effort: one catalogue, one order process, bundled items, low cost to serve.",
  "factor.kraljic.profitImpact": "Impact on their profit",
  "factor.kraljic.supplyRisk": "Supply risk",

  "method.calendar": "Buying calendar",
  "calendar.open": "Open now: {window}, until {to}.",
  "calendar.between": "No buying window is open now.",
  "calendar.next": "Next: {window} from {from}, in {n, plural, one {# day} other {# days}}.",
  "calendar.named": "{phase} ({name})",
  "calendar.phase.planning": "planning",
  "calendar.phase.selection": "supplier selection",
  "calendar.phase.samples": "samples and audits",
  "calendar.phase.bulk": "bulk orders",
  "calendar.phase.season": "main selling season",
  "calendar.phase.fair": "fair",
  "calendar.do.planning":
    "Now: learn next year's categories, volumes and budget, and get our new products into the plan.",
  "calendar.do.selection": "Now: hand in quotation and proofs, and meet everyone who decides on the supplier list.",
  "calendar.do.samples": "Now: deliver samples on the day agreed and get the plant ready for the audit.",
  "calendar.do.bulk": "Now: settle volumes, delivery dates and payment terms, and book capacity.",
  "calendar.do.season":
    "Now: keep deliveries on time, follow sell-through with them, and note what to bring to the next planning.",
  "calendar.do.fair": "Now: meet their buyers at the fair and agree the next date before they leave.",
  "calendar.window-closes": "Closing: {window}, {n, plural, =0 {today} one {in # day} other {in # days}}.",
  "calendar.window-opens": "Opening: {window}, in {n, plural, one {# day} other {# days}} – {prepare}.",
  "calendar.wait": "Nothing is due: {window} opens in {n, plural, one {# day} other {# days}} – {prepare}.",
  "calendar.prepare.planning": "ask who plans and bring a review of the year",
  "calendar.prepare.selection": "bring certificates, references and price position up to date",
  "calendar.prepare.samples": "agree specification, sample date and audit list",
  "calendar.prepare.bulk": "check stock, capacity and the contract draft",
  "calendar.prepare.season": "agree delivery plan and replenishment",
  "calendar.prepare.fair": "book meetings with their buyers and choose what to show",
  "flag.template-windows": "Some windows are the usual ones of the trade: confirm them with the customer.",
} as const;

import type { Cell } from "#domain/draft";
import type { EvidenceTopic } from "../../dossier.ts";
import type { QuoteFinder } from "../../quotes/quote-finder.ts";
import { quoteClaim } from "../../section-parts.ts";
import { type Entry, type PlacedEntry, type Quadrant, quadrants, type SwotBuilder } from "./entry.ts";
import { findThreats, findWeaknesses } from "./find-burdens.ts";
import { findOpportunities } from "./find-openings.ts";
import { findStrengths } from "./find-strengths.ts";
import type { SwotContext } from "./swot-context.ts";

const columns = ["swt.col.code", "swt.col.entry", "swt.col.weight", "swt.col.words"] as const;
const perList = 5;
/** A sentence that names so many of the customer's people lists who was there. */
const rollCall = 3;
/** Weights from which an entry counts as heavy and as middling, on the scale of gaps. */
const heavy = 55;
const middling = 40;

const lists = {
  strengths: {
    letter: "S",
    find: findStrengths,
    topics: ["needs", "decision", "delivery", "recent"],
    ask: "swot.s.question",
  },
  weaknesses: {
    letter: "W",
    find: findWeaknesses,
    topics: ["complaints", "decision", "needs", "recent"],
    ask: "swot.w.question",
  },
  opportunities: {
    letter: "O",
    find: findOpportunities,
    topics: ["investment", "purchasing", "strategy", "recent"],
    ask: "swot.o.question",
  },
  threats: {
    letter: "T",
    find: findThreats,
    topics: ["competition", "price", "recent"],
    ask: "swot.t.question",
  },
} as const satisfies Record<
  Quadrant,
  { letter: string; find: (context: SwotContext) => Entry[]; topics: readonly EvidenceTopic[]; ask: string }
>;

/** Four lists, heaviest first, each entry with its weight and the words of the notes that speak of it. */
export function writeMatrix(context: SwotContext) {
  const { index, placed } = context;
  const section = context.section("matrix");
  const people = context.dossier.contacts.map(({ name, aliases }) => [name, ...aliases]);
  const words = { finder: context.quotes(), people };
  for (const quadrant of quadrants) {
    const { letter, find, ask } = lists[quadrant];
    section.heading(`head.${quadrant}`);
    const entries = [...find(context)].sort((a, b) => b.weight - a.weight);
    const rows: Cell[][] = [];
    for (const entry of entries) {
      const claim = rows.length < perList ? entry.state(section) : null;
      if (claim === null) continue;
      const stands = { ...entry, claim, code: `${letter}${rows.length + 1}` };
      placed.push(stands);
      rows.push(entryRow(section, stands, words, context));
    }
    section.table(columns, rows);
    const values = { account: index.account, endOn: index.ref("plan.endOn") };
    section.list(rows.length > 0 ? null : section.claim({ kind: "question", key: ask, values }));
  }
  return section.build();
}

type Words = { finder: QuoteFinder; people: readonly (readonly string[])[] };

function entryRow(section: SwotBuilder, entry: PlacedEntry, words: Words, { say }: SwotContext): Cell[] {
  const weight = entry.weight >= heavy ? "high" : entry.weight >= middling ? "medium" : "low";
  return [
    { label: entry.code },
    section.cell(entry.claim),
    { label: say(`swt.weight.${weight}`) },
    wordsCell(section, entry, words),
  ];
}

/** A sentence of the notes that names whom or what the entry is about. */
function wordsCell(section: SwotBuilder, { quadrant, names }: Entry, { finder, people }: Words): Cell {
  const isNamed = (text: string, called: readonly string[]) =>
    called.some((name) => name.length > 1 && text.includes(name));
  const isRollCall = (text: string) => people.filter((called) => isNamed(text, called)).length >= rollCall;
  const speaks = (text: string) => isNamed(text, names) && !isRollCall(text);
  for (const topic of lists[quadrant].topics) {
    const [quote] = finder.find(topic, 1, speaks);
    if (quote) return section.cell(quoteClaim(section, quote));
  }
  return section.label("swt.label.figures");
}

/** What there can be some of, or none: things a count is of, and what it says of them. */
type Concept = { id: string; zh: string; en: string; noun: boolean };

const concepts: readonly Concept[] = [
  { id: "deal", noun: true, zh: "商机|项目机会", en: "deals?|opportunit(?:y|ies)" },
  { id: "order", noun: true, zh: "订单", en: "orders?" },
  { id: "contact", noun: true, zh: "联系人", en: "contacts?" },
  { id: "touch", noun: true, zh: "接触|联系(?!人)", en: "contacts?" },
  { id: "visit", noun: true, zh: "拜访|走访", en: "visits?" },
  { id: "claim", noun: true, zh: "索赔|投诉", en: "claims?|complaints?" },
  { id: "incident", noun: true, zh: "合规事件|违规事件", en: "incidents?|violations?" },
  { id: "note", noun: true, zh: "纪要|笔记", en: "notes?" },
  { id: "position", noun: true, zh: "采购项", en: "positions?" },
  { id: "product", noun: true, zh: "产品", en: "products?" },
  { id: "payment", noun: true, zh: "款|金额|货款", en: "payments?|invoices?|amounts?|money" },
  { id: "open", noun: false, zh: "在谈|空白", en: "open" },
  { id: "won", noun: false, zh: "赢单|中标|赢下|赢过", en: "won" },
  { id: "lost", noun: false, zh: "丢单|失单|丢过|输单", en: "lost" },
  { id: "overdue", noun: false, zh: "逾期|拖欠", en: "overdue|past due|late" },
  { id: "supporting", noun: false, zh: "支持|客情 ?3 ?级及以上", en: "supporting|at level 3 or above|supporters?" },
];
/** Doing instead of having: who bought has orders. */
const deeds: readonly Omit<Concept, "noun">[] = [
  {
    id: "order",
    zh: "买过|采购过|购买过|下过单|订购过|已采购|已经采购|已购买|用过|在用",
    en: "bought|purchased|ordered|uses|used",
  },
  { id: "visit", zh: "拜访过|走访过|见过面", en: "visited" },
  { id: "claim", zh: "索赔过|投诉过", en: "complained" },
];

const form = ({ zh, en }: Omit<Concept, "noun" | "id">) => new RegExp(`(?<![a-z])(?:${en})(?![a-z])|${zh}`, "gu");
const nouns = concepts.map((concept) => ({ ...concept, pattern: form(concept) }));
const verbs = deeds.map((deed) => ({ ...deed, pattern: form(deed) }));

export type ConceptPlace = { id: string; noun: boolean; deed: boolean; start: number; end: number };

function placesOf<C extends { id: string; pattern: RegExp }>(
  all: readonly C[],
  folded: string,
  make: (one: C) => Pick<ConceptPlace, "noun" | "deed">,
): ConceptPlace[] {
  return all.flatMap((one) =>
    [...folded.matchAll(one.pattern)].map(({ index, 0: word }) => ({
      id: one.id,
      ...make(one),
      start: index,
      end: index + word.length,
    })),
  );
}

/** Where a text speaks of such things, of what it says of them, and of what was done with them. */
export function findConcepts(folded: string): ConceptPlace[] {
  return [
    ...placesOf(nouns, folded, ({ noun }) => ({ noun, deed: false })),
    ...placesOf(verbs, folded, () => ({ noun: false, deed: true })),
  ];
}

const empty =
  /(?<![a-z])(?:the|of|an?|in|at|to|with|by|on|for|our|we|last|known|months?|days?|years?|computed|account|customer|number|count|total)(?![a-z])|计算值|近|个月|天|年|该|客户|我方|已知|已|的|数|总|次|个|笔|[\d\s,，.。()（）·:：、–-]+/gu;

/** What a label counts: its concepts, or null where it says more than they do. */
export function conceptsOf(label: string): ReadonlySet<string> | null {
  const places = findConcepts(label).filter(({ deed }) => !deed);
  const rest = places
    .toSorted((a, b) => b.start - a.start)
    .reduce((left, { start, end }) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end), label)
    .replace(empty, "");
  if (rest !== "" || !places.some(({ noun }) => noun)) return null;
  return new Set(places.map(({ id }) => id));
}

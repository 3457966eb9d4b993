import type { FactEntry, LedgerEntry } from "#domain/evidence";
import { renderValue } from "#grounding/values/render-value";
import type { Site, Slot } from "./sites.ts";
import { hasWords, replaceLiterals, replaceSlot, replaceWords, type Vary, type WordPair } from "./variation.ts";

const invented = {
  zh: ["郭子昂", "蒋雨桐", "欧阳明哲"],
  en: ["Peter Lindqvist", "Amara Okafor", "Joanna Wilcox"],
} as const;
const inventedFirms = { zh: ["恒曜光电", "Nortrax"], en: ["Nortrax", "Bellmere Lighting"] } as const;

function factsOf(entries: readonly LedgerEntry[], path: string): FactEntry[] {
  return entries.filter((entry): entry is FactEntry => entry.kind === "fact" && entry.path === path);
}

function nameSlots(site: Site, path: string): Slot[] {
  return site.slots.filter(
    ({ entry, value }) => entry.kind === "fact" && entry.path === path && value?.type === "name",
  );
}

const textOf = ({ value }: FactEntry) => (value.type === "name" || value.type === "text" ? value.value : "");

/** The same person, deal or product under another name is no other one. */
function isOther(site: Site, fact: FactEntry, written: string): boolean {
  const name = textOf(fact);
  return name !== "" && !name.includes(written) && !written.includes(name) && !site.claim.text.includes(name);
}

/** What else the claim says of the one who is named: with another name in place it is untrue only where that differs. */
function saysMore(site: Site, slot: Slot, other: FactEntry): boolean {
  const own = site.slots.filter(
    ({ entry }) => entry.kind === "fact" && entry.entity === slot.entry.entity && entry.id !== slot.id,
  );
  return own.some(({ entry }) => {
    if (entry.kind !== "fact") return false;
    const theirs = factsOf(site.of.ledger, entry.path).filter(({ entity }) => entity === other.entity);
    return theirs.every(({ value }) => JSON.stringify(value) !== JSON.stringify(entry.value));
  });
}

const swappable = ["contact.name", "opportunity.name", "product.name"] as const;

/** Another person, deal or product of the ledger, where something bound to the first one stands beside or nothing at all. */
export const otherName: Vary = (site, random) =>
  swappable.flatMap((path) =>
    nameSlots(site, path).flatMap((slot) => {
      const bare = site.slots.length === 1 && !hasWords(site);
      const others = factsOf(site.of.ledger, path).filter(
        (fact) => isOther(site, fact, slot.written) && (bare || saysMore(site, slot, fact)),
      );
      const other = random.pick(others);
      return other ? [replaceWords(site, slot.written, textOf(other))] : [];
    }),
  );

export const inventedName: Vary = (site, random) => {
  const people = [
    ...nameSlots(site, "contact.name"),
    ...nameSlots(site, "account.owner"),
    ...nameSlots(site, "goal.owner"),
  ];
  const firms = [...nameSlots(site, "opportunity.competitor"), ...nameSlots(site, "cell.rival")];
  const { lang } = site.of;
  return [
    ...people.map((slot) => replaceWords(site, slot.written, random.pick(invented[lang]) ?? "")),
    ...firms.map((slot) => replaceWords(site, slot.written, random.pick(inventedFirms[lang]) ?? "")),
  ];
};

/** The title of another contact, in its place. */
export const otherTitle: Vary = (site, random) =>
  site.slots.flatMap((slot) => {
    if (slot.entry.kind !== "fact" || slot.entry.path !== "contact.title") return [];
    const titles = factsOf(site.of.ledger, "contact.title").map(textOf);
    const other = random.pick(titles.filter((title) => !title.includes(slot.written) && !slot.written.includes(title)));
    return other === undefined ? [] : [replaceSlot(site, slot, other)];
  });

const roles = {
  D: { zh: "决策者", en: "decision maker" },
  A: { zh: "批准者", en: "approver" },
  E: { zh: "评估者", en: "evaluator" },
  I: { zh: "影响者", en: "influencer" },
} as const;

/** Only in what is said of one person: the roles that person does not have. */
export const otherRole: Vary = (site) => {
  const [person, ...more] = nameSlots(site, "contact.name");
  const held = person?.value?.type === "name" ? (person.value.decisionRoles ?? []) : [];
  if (held.length === 0 || more.length > 0) return [];
  const { lang } = site.of;
  const pairs = Object.values(roles).flatMap((own) =>
    Object.entries(roles)
      .filter(([letter, { zh }]) => zh !== own.zh && !held.includes(letter))
      .map(
        ([, role]): WordPair => [
          `${bracket[lang][0]}${own[lang]}${bracket[lang][1]}`,
          `${bracket[lang][0]}${role[lang]}${bracket[lang][1]}`,
        ],
      ),
  );
  return replaceLiterals(site, pairs);
};

const bracket = { zh: ["（", "）"], en: ["(", ")"] } as const;

const comparable: ReadonlySet<string> = new Set(["money", "percent", "count", "name", "date"]);
/** Names that belong to one account; colleagues, products and competitors are met at many. */
const ownNames: ReadonlySet<string> = new Set([
  "account.name",
  "account.shortName",
  "account.buyingUnit",
  "contact.name",
  "opportunity.name",
  "cell.unit",
]);

/** The own account has it too. */
function shownElsewhere({ of }: Site, fact: FactEntry): boolean {
  return of.ledger.some((entry) => entry.kind === "fact" && JSON.stringify(entry.value) === JSON.stringify(fact.value));
}

/** The value that another account has at the same place; with its facts in the ledger, as where a draft spans accounts. */
export const otherAccount: Vary = (site, random) =>
  site.slots.flatMap((slot) => {
    const { entry, value } = slot;
    if (entry.kind !== "fact" || value === null || !comparable.has(value.type)) return [];
    if (value.type === "name" && !ownNames.has(entry.path)) return [];
    const strangers = factsOf(site.of.strangers, entry.path).filter((fact) => !shownElsewhere(site, fact));
    const stranger = random.pick(strangers);
    if (!stranger) return [];
    const words = renderValue(stranger.value, site.of.lang);
    if (words === "" || site.claim.text.includes(words)) return [];
    return [{ ...replaceSlot(site, slot, words), mixed: true as const }];
  });

/** A claim that cites another account's fact for what it says. */
export const foreignCitation: Vary = (site, random) => {
  const slot = random.pick(site.slots.filter(({ entry }) => entry.kind === "fact"));
  if (slot?.entry.kind !== "fact") return [];
  const stranger = factsOf(site.of.strangers, slot.entry.path)[0];
  if (!stranger) return [];
  const evidence = site.claim.evidence.map((id) => (id === slot.id ? stranger.id : id));
  return evidence.includes(stranger.id) ? [{ evidence, mixed: true }] : [];
};

import type { FactEntry, LedgerEntry } from "#domain/evidence";
import { foldName } from "../names/fold-name.ts";
import { isSubject, kindOfName, type NameKind } from "../names/kind-of-name.ts";
import { givenNamesOf, personForms, surnamesOf } from "../names/name-forms.ts";
import { organisationForms } from "../names/organisation-forms.ts";

/** Somebody or something the ledger names, under all its names. */
export type Named = {
  kind: NameKind;
  /** As the ledger writes it first. */
  name: string;
  /** Every way it may be written, folded as `foldName` does. */
  forms: ReadonlySet<string>;
  /** Surnames a person may be addressed by, folded. */
  surnames: ReadonlySet<string>;
  /** Given names in Latin script by which a person may be called, folded. */
  givens: ReadonlySet<string>;
  /** Name facts that name it, in ledger order. */
  ids: readonly string[];
  titles: readonly string[];
  /** Letters of decision roles; empty where the ledger gives none. */
  decisionRoles: ReadonlySet<string>;
  /** The account itself or our own company: what a plan speaks of throughout. */
  isSubject: boolean;
};

/** Everybody and everything that name facts name. */
export type People = {
  named: readonly Named[];
  persons: readonly Named[];
  /** All titles in the ledger, the longest first. */
  titles: readonly string[];
};

type Growing = {
  kind: NameKind;
  name: string;
  forms: Set<string>;
  surnames: Set<string>;
  givens: Set<string>;
  ids: string[];
  titles: string[];
  decisionRoles: Set<string>;
  isSubject: boolean;
};

function formsOf(names: readonly string[], kind: NameKind): string[] {
  if (kind === "person") return names.flatMap(personForms);
  const all = kind === "organisation" ? names.flatMap(organisationForms) : names;
  return all.map((name) => foldName(name.trim()));
}

function growFrom(entry: FactEntry, name: string): Growing {
  return {
    kind: kindOfName(entry),
    name,
    forms: new Set(),
    surnames: new Set(),
    givens: new Set(),
    ids: [],
    titles: [],
    decisionRoles: new Set(),
    isSubject: false,
  };
}

function add(to: Growing, entry: FactEntry): void {
  if (entry.value.type !== "name") return;
  const { value, aliases = [], role, decisionRoles = [] } = entry.value;
  const names = [value, ...aliases].filter((name) => name.trim().length > 1);
  for (const form of formsOf(names, to.kind)) if (form.length > 1) to.forms.add(form);
  if (to.kind === "person") {
    for (const surname of names.flatMap(surnamesOf)) to.surnames.add(surname);
    for (const given of names.flatMap(givenNamesOf)) to.givens.add(given);
  }
  to.ids.push(entry.id);
  if (role !== undefined && role !== "" && !to.titles.includes(role)) to.titles.push(role);
  for (const letter of decisionRoles) to.decisionRoles.add(letter.toUpperCase());
  to.isSubject ||= isSubject(entry);
}

/**
 * Reads who and what is named, with titles and roles, out of name facts. Facts of one kind and one full name speak of one
 * and the same; two people of one name share their titles.
 */
export function readPeople(entries: readonly LedgerEntry[]): People {
  const byName = new Map<string, Growing>();
  for (const entry of entries) {
    if (entry.kind !== "fact" || entry.value.type !== "name" || entry.value.value.trim() === "") continue;
    const { value } = entry.value;
    const key = `${kindOfName(entry)} ${foldName(value.trim())}`;
    const held = byName.get(key) ?? growFrom(entry, value);
    byName.set(key, held);
    add(held, entry);
  }
  const named = [...byName.values()];
  const titles = [...new Set(named.flatMap((one) => one.titles))].sort((a, b) => b.length - a.length);
  return { named, persons: named.filter(({ kind }) => kind === "person"), titles };
}

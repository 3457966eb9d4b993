import { foldHeader } from "./fold-text.ts";
import type { KindHeaders } from "./headers/field-table.ts";
import { kindHeaders, type TableKind, tableKinds } from "./headers/kind-headers.ts";
import { kindsNamedBy } from "./kind-names.ts";
import { type FieldOverride, findOverride, type ImportMapping } from "./mapping-file.ts";
import { splitHeaderUnit } from "./split-header-unit.ts";

/** Field → column index, counted from 0. */
export type FieldMapping = Readonly<Record<string, number>>;
export type Recognised = { kind: TableKind; mapping: FieldMapping };

/** `missing`: of each list one field would have to have a column. */
export type NearestKind = Recognised & { missing: readonly (readonly string[])[] };

/** The file that the headers are of, and what a person said of its columns. */
type Source = { path: string; mapping: ImportMapping };

type Candidate = Recognised & { mapped: number };
type Claim = { field: string; rank: number };

function claimsOf({ fields }: KindHeaders): Map<string, Claim> {
  const claims = new Map<string, Claim>();
  for (const [field, headers] of Object.entries(fields)) {
    const names = [field, ...headers];
    names.forEach((name, rank) => {
      const key = foldHeader(name);
      const held = claims.get(key);
      if (!held || rank < held.rank) claims.set(key, { field, rank });
    });
  }
  return claims;
}

const claimsByKind = new Map(tableKinds.map((kind) => [kind, claimsOf(kindHeaders[kind])] as const));

/** Each field takes the column whose header names it best; of two equal ones the first. */
function mapHeaders(kind: TableKind, headers: readonly string[], override: FieldOverride): FieldMapping {
  const claims = claimsByKind.get(kind);
  const best = new Map<string, { column: number; rank: number }>();
  const taken = new Set(override.columns.values());
  headers.forEach((header, column) => {
    const claim = claims?.get(foldHeader(header)) ?? claims?.get(foldHeader(splitHeaderUnit(header).name));
    if (!claim || taken.has(column)) return;
    const held = best.get(claim.field);
    if (!held || claim.rank < held.rank) best.set(claim.field, { column, rank: claim.rank });
  });
  const mapping = new Map([...best].map(([field, { column }]) => [field, column] as const));
  for (const field of override.unused) mapping.delete(field);
  for (const [field, column] of override.columns) mapping.set(field, column);
  return Object.fromEntries(mapping);
}

function missingOf(kind: TableKind, mapping: FieldMapping): readonly (readonly string[])[] {
  return kindHeaders[kind].required.filter((anyOf) => !anyOf.some((field) => field in mapping));
}

/** One header alone (`name`) says nothing about what the rows are, unless the file's name does. */
const minMappedHeaders = 2;

/**
 * The best of the candidates; of those that explain the headers equally well the one that the file's name speaks of, null
 * where it speaks of none.
 */
function pickBest(candidates: readonly Candidate[], named: readonly TableKind[]): Candidate | null {
  const [first, ...others] = candidates.toSorted((a, b) => b.mapped - a.mapped);
  if (!first) return null;
  const equal = [first, ...others.filter(({ mapped }) => mapped === first.mapped)];
  if (equal.length === 1) return first;
  const kind = named.find((one) => equal.some((candidate) => candidate.kind === one));
  return equal.find((candidate) => candidate.kind === kind) ?? null;
}

/**
 * Which kind of records a table holds: of the kinds whose required fields all have a column, the one that explains
 * most headers; of those that fit equally the one that the file's name speaks of. `mapping` overrides by file name, path or
 * kind (see `mapping-file.ts`). Null where no kind fits, or two fit equally and the name does not tell them apart.
 * @throws AppError `invalid-input` when the mapping of this very file names an unknown field or header.
 */
export function recogniseKind(
  headers: readonly string[],
  source: Source = { path: "", mapping: {} },
): Recognised | null {
  const forced = findOverride(source.mapping, source.path, headers);
  const kinds = forced.kind ? [forced.kind] : tableKinds;
  const named = kindsNamedBy(source.path);
  const speaksOf = (kind: TableKind) => kind === forced.kind || named.includes(kind);
  const candidates = kinds.flatMap((kind): Candidate[] => {
    const override = forced.forKind(kind);
    if (!override) return [];
    const mapping = mapHeaders(kind, headers, override);
    const mapped = Object.keys(mapping).length;
    const fits = missingOf(kind, mapping).length === 0 && (mapped >= minMappedHeaders || speaksOf(kind));
    return fits ? [{ kind, mapping, mapped }] : [];
  });
  const best = pickBest(candidates, named);
  return best && { kind: best.kind, mapping: best.mapping };
}

/**
 * Of a table that was not recognised: the kind that explains most of its headers, required or not, with what it lacks; of
 * equal ones the kind that the file's name speaks of; the kind that the mapping names, where it names one. Null where no kind
 * explains any header and the name speaks of none.
 * @throws AppError `invalid-input` as `recogniseKind` does.
 */
export function nearestKind(headers: readonly string[], source: Source): NearestKind | null {
  const forced = findOverride(source.mapping, source.path, headers);
  const named = kindsNamedBy(source.path);
  const placeOf = (kind: TableKind) => (named.includes(kind) ? named.indexOf(kind) : tableKinds.length);
  const [best] = (forced.kind ? [forced.kind] : tableKinds)
    .flatMap((kind) => {
      const override = forced.forKind(kind);
      const mapping = override && mapHeaders(kind, headers, override);
      return mapping ? [{ kind, mapping, mapped: Object.keys(mapping).length }] : [];
    })
    .sort((a, b) => b.mapped - a.mapped || placeOf(a.kind) - placeOf(b.kind));
  if (!best || (best.mapped === 0 && best.kind !== forced.kind && !named.includes(best.kind))) return null;
  return { kind: best.kind, mapping: best.mapping, missing: missingOf(best.kind, best.mapping) };
}

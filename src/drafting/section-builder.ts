import type { Claim, ClaimKind } from "#domain/claim";
import type { Block, Cell, Section } from "#domain/draft";
import { withoutBareHeadings } from "./drop-claims.ts";
import type { Reference } from "./ledger-index.ts";
import type { Render } from "./render-source.ts";
import { spaceReferences } from "./space-references.ts";

/** A claim by catalogue key. A null that its sentence names means that the evidence lacks it: no claim is made. */
export type ClaimInput<Key extends string> = {
  kind: ClaimKind;
  key: Key;
  values?: Readonly<Record<string, Reference>>;
  /** Entries that carry the claim beyond those its references name. */
  evidence?: readonly (string | null | undefined)[];
  /** Claims of the draft that this one builds on; those that were not made are passed over. */
  buildsOn?: readonly ClaimId[];
};

/** Where words come from: the sentence of a key with references put in. */
export type Say<Key extends string> = (key: Key, values?: Record<string, string>) => string;

export type ClaimId = string | null;

/** Collects claims and lays them out; blocks without a claim vanish, so an unknown thing leaves no empty heading. */
export type SectionBuilder<Key extends string> = {
  claim: (input: ClaimInput<Key>) => ClaimId;
  heading: (key: Key) => void;
  paragraph: (...claims: ClaimId[]) => void;
  list: (...claims: ClaimId[]) => void;
  table: (columns: readonly Key[], rows: readonly (readonly Cell[])[]) => void;
  cell: (claim: ClaimId) => Cell;
  label: (key: Key) => Cell;
  build: () => Section;
};

export type SectionFrame = {
  id: string;
  title: string;
  /** The word for what is not known. */
  unknown: string;
  /** Ledger ids of the account's own names. */
  ownNames: ReadonlySet<string>;
};

export function createSectionBuilder<Key extends string>(
  frame: SectionFrame,
  say: Say<Key>,
  render: Render,
): SectionBuilder<Key> {
  const claims: Claim[] = [];
  const blocks: Block[] = [];
  const known = (ids: readonly ClaimId[]) => ids.filter((id) => id !== null);
  const add = (block: Block, hasContent: boolean) => {
    if (hasContent) blocks.push(block);
  };
  const claim = (input: ClaimInput<Key>): ClaimId => {
    const made = makeClaim(`${frame.id}-${claims.length + 1}`, input, { say, render, ownNames: frame.ownNames });
    if (made) claims.push(made);
    return made?.id ?? null;
  };
  return {
    claim,
    heading: (key) => add({ type: "heading", text: say(key) }, true),
    paragraph: (...ids) => add({ type: "paragraph", claims: known(ids) }, known(ids).length > 0),
    list: (...ids) => add({ type: "list", items: known(ids).map((id) => ({ claims: [id] })) }, known(ids).length > 0),
    table: (columns, rows) =>
      add(
        { type: "table", columns: columns.map((key) => say(key)), rows: rows.map((row) => [...row]) },
        rows.length > 0,
      ),
    cell: (id) => (id === null ? { label: frame.unknown } : { claims: [id] }),
    label: (key) => ({ label: say(key) }),
    build: () => ({ id: frame.id, title: frame.title, claims, blocks: withoutBareHeadings(blocks) }),
  };
}

/** The account's own name proves nothing about it: it is cited only where nothing else is. */
function worthCiting(ids: readonly string[], ownNames: ReadonlySet<string>): string[] {
  const cited = [...new Set(ids)];
  const others = cited.filter((id) => !ownNames.has(id));
  return others.length > 0 ? others : cited;
}

/** Stands for an unknown value until it is clear whether the sentence names it; no text has it. */
const unknownMark = "\u0000";

function makeClaim<Key extends string>(
  id: string,
  { kind, key, values = {}, evidence = [], buildsOn = [] }: ClaimInput<Key>,
  { say, render, ownNames }: { say: Say<Key>; render: Render; ownNames: ReadonlySet<string> },
): Claim | null {
  const filled = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? unknownMark]));
  const sentence = say(key, filled);
  if (sentence.includes(unknownMark)) return null;
  const source = spaceReferences(sentence, render);
  const rendered = render(source);
  if (rendered.problems.length > 0) return null;
  const cited = worthCiting([...rendered.evidence, ...evidence.flatMap((entry) => entry ?? [])], ownNames);
  if (kind === "fact" && cited.length === 0) return null;
  const under = buildsOn.filter((one) => one !== null);
  const claim: Claim = { id, kind, text: rendered.text, source, evidence: cited, origin: "template" };
  return under.length > 0 ? { ...claim, buildsOn: under } : claim;
}

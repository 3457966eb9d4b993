import type { Claim, Finding } from "../api/types.ts";
import { ClaimView } from "./claim-view.tsx";
import { groupClaims } from "./group-claims.ts";
import type { ShownBlock, ShownCell } from "./lay-out-section.ts";
import { MarginNotes } from "./margin-notes.tsx";

type DraftBlockProps = { block: ShownBlock; findings: readonly Finding[] };

/** A block as it prints, with the findings about its claims in the margin. */
export function DraftBlock({ block, findings }: DraftBlockProps) {
  if (block.type === "heading") return <h3>{block.text}</h3>;
  const ids = new Set(claimsOf(block).map(({ id }) => id));
  const own = findings.filter(({ claimId }) => claimId !== undefined && ids.has(claimId));
  return (
    <div className="draft-block">
      <BlockBody block={block} />
      <MarginNotes findings={own} />
    </div>
  );
}

type FilledBlock = Exclude<ShownBlock, { type: "heading" }>;

function claimsOf(block: FilledBlock): Claim[] {
  if (block.type === "paragraph") return block.claims;
  const cells = block.type === "list" ? block.items : block.rows.flat();
  return cells.flatMap(({ claims }) => claims);
}

function BlockBody({ block }: { block: FilledBlock }) {
  if (block.type === "paragraph") return <Paragraph claims={block.claims} />;
  if (block.type === "list") return <List items={block.items} />;
  return (
    <div className="table-scroll">
      <table className="draft-table">
        <thead>
          <tr>
            {block.columns.map(({ title, isFigure }) => (
              <th key={title} scope="col" className={isFigure ? "figure" : ""}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {withKeys(block.rows, rowKey).map(({ key, item: row }) => (
            <tr key={key}>
              {block.columns.map(({ title, isFigure }, at) => (
                <td key={title} className={isFigure ? "figure" : ""}>
                  <CellView cell={row[at]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Facts run on in one paragraph; a claim of another kind stands on its own line, so that its mark can be seen. */
function Paragraph({ claims }: { claims: readonly Claim[] }) {
  return groupClaims(claims).map((group) => (
    <p key={group[0]?.id} className={`claim-block claim-block-${group[0]?.kind}`}>
      {group.map((claim) => (
        <ClaimView key={claim.id} claim={claim} />
      ))}
    </p>
  ));
}

function List({ items }: { items: readonly ShownCell[] }) {
  return (
    <ul className="draft-list">
      {withKeys(items, cellKey).map(({ key, item }) => (
        <li key={key} className={`claim-block-${item.claims[0]?.kind ?? "fact"}`}>
          {item.claims.length === 0
            ? item.label
            : item.claims.map((claim) => <ClaimView key={claim.id} claim={claim} />)}
        </li>
      ))}
    </ul>
  );
}

function CellView({ cell }: { cell: ShownCell | undefined }) {
  if (!cell) return null;
  if (cell.claims.length === 0) return cell.label;
  return cell.claims.map((claim) => <ClaimView key={claim.id} claim={claim} isTight />);
}

const cellKey = ({ claims, label }: ShownCell) => claims[0]?.id ?? label;
const rowKey = (row: readonly ShownCell[]) => row.map(cellKey).join(" ");

/** Labels may repeat, so a key that was there before gets a number. */
function withKeys<Item>(items: readonly Item[], keyOf: (item: Item) => string): { key: string; item: Item }[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const key = keyOf(item);
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return { key: times === 0 ? key : `${key} ${times}`, item };
  });
}

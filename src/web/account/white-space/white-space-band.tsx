import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Link } from "react-router";
import type { AccountWhiteSpace } from "../../api/account-types.ts";
import type { AccountPage } from "../../api/types.ts";
import { useFormat } from "../../format/use-format.ts";
import { AddNoteSheet } from "../../notes/add-note-sheet.tsx";
import { SentenceList } from "../../score/sentence-list.tsx";
import { Band } from "../../shell/band.tsx";
import { Door } from "../../shell/door.tsx";
import { QueryView } from "../../shell/query-view.tsx";
import { useStanding } from "../../shell/use-standing.ts";
import { useText } from "../../text/language-context.tsx";
import { NextAction } from "../next-action.tsx";
import { CellSign } from "./cell-sign.tsx";
import { GridTable } from "./grid-table.tsx";
import { cellStates, moneyOf, readGrid, type WhiteSpaceGrid } from "./read-grid.ts";
import { useCellWords } from "./use-cell-words.ts";
import { whiteSpaceQuery } from "./white-space-queries.ts";
import "./white-space.css";

/** What each unit of the account buys from us, from others, or not yet; what nobody knows is hatched. */
export function WhiteSpaceBand({ page: { account, asOf } }: { page: AccountPage }) {
  const { t } = useText();
  const query = useQuery(whiteSpaceQuery(account.id, useStanding()));
  const grid = useMemo(() => (query.data ? readGrid(query.data) : null), [query.data]);
  const [about, setAbout] = useState<string | null>(null);
  return (
    <Band
      title={t("whiteSpace.title")}
      lead={query.data && grid && <Meaning data={query.data} grid={grid} />}
      testId="white-space-band"
    >
      <QueryView query={query} lines={10}>
        {() =>
          grid ? (
            <>
              <WinNext grid={grid} />
              <Legend grid={grid} />
              <GridTable grid={grid} onAddNote={setAbout} />
            </>
          ) : (
            <p className="empty">
              {t("whiteSpace.none")} <Link to="/import">{t("whiteSpace.import")}</Link>
            </p>
          )
        }
      </QueryView>
      {about !== null && (
        <AddNoteSheet
          accountId={account.id}
          accountName={account.name}
          day={asOf}
          about={about}
          onClose={() => setAbout(null)}
        />
      )}
    </Band>
  );
}

/** How much is known, and what there is to win; opens what the score says. */
function Meaning({ data, grid }: { data: AccountWhiteSpace; grid: WhiteSpaceGrid }) {
  const { t } = useText();
  const format = useFormat();
  const { ours, competitor, open, unknown } = grid.totals;
  const known = ours.cells + competitor.cells + open.cells;
  const toWin = competitor.yearlyMinor + open.yearlyMinor;
  return (
    <Door
      title={t("whiteSpace.title")}
      reason={() => <SentenceList sentences={data.whiteSpace.explanation} />}
      testId="white-space-meaning"
    >
      {t(toWin > 0 ? "whiteSpace.meaning" : "whiteSpace.meaningUnsized", {
        known,
        all: known + unknown.cells,
        ours: ours.cells,
        rival: competitor.cells,
        open: open.cells,
        unknown: unknown.cells,
        amount: format.money(moneyOf(toWin, grid.currency)),
      })}
    </Door>
  );
}

function WinNext({ grid }: { grid: WhiteSpaceGrid }) {
  const { t } = useText();
  const words = useCellWords(grid);
  const { best } = grid;
  if (best === null || best.state === "ours") return null;
  return (
    <NextAction rule={`white-space.${best.state}`}>
      {t(`whiteSpace.next.${best.state}`, {
        unit: words.unit(best.unitId),
        product: words.product(best.productId),
        rival: words.rival(best),
        amount: words.yearly(best),
      })}
    </NextAction>
  );
}

function Legend({ grid: { totals, currency } }: { grid: WhiteSpaceGrid }) {
  const { t, word } = useText();
  const format = useFormat();
  return (
    <ul className="grid-legend" aria-label={t("whiteSpace.legend")}>
      {cellStates.map((state) => (
        <li key={state}>
          <CellSign state={state} /> {word("cellState", state)} {totals[state].cells}
          {totals[state].yearlyMinor > 0 && ` · ${format.money(moneyOf(totals[state].yearlyMinor, currency))}`}
        </li>
      ))}
    </ul>
  );
}

import { useMemo } from "react";
import { useVirtualRows } from "../list/use-virtual-rows.ts";
import { AccountBody, type Drawing } from "./account-body.tsx";

/** An account with one line of small print under its name; as a card on a phone. */
const usualHeight = () => (window.matchMedia("(max-width: 640px)").matches ? 230 : 58);

/** Of many accounts those near the window, and the one that has the focus. */
export default function LongBody({ kept, ...drawing }: Drawing & { kept: number | null }) {
  const ids = useMemo(() => drawing.lines.map(({ id }) => id), [drawing.lines]);
  const { rows, endGap, body, measure } = useVirtualRows<HTMLTableSectionElement>(ids, usualHeight(), kept);
  return <AccountBody {...drawing} rows={rows} endGap={endGap} body={body} measure={measure} />;
}

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { LedgerEntry } from "../api/types.ts";

type Hovered = { id: string; opener: HTMLElement };
type Evidence = {
  entryOf: (id: string) => LedgerEntry | undefined;
  hovered: Hovered | null;
  hover: (hovered: Hovered | null) => void;
  /** The entry the panel stands at; `turn` grows with each request, so that asking again scrolls again. */
  opened: { id: string; turn: number } | null;
  open: (id: string) => void;
  close: () => void;
};

const EvidenceContext = createContext<Evidence | null>(null);

export function EvidenceProvider({ ledger, children }: { ledger: LedgerEntry[]; children: ReactNode }) {
  const [hovered, hover] = useState<Hovered | null>(null);
  const [opened, setOpened] = useState<Evidence["opened"]>(null);
  const byId = useMemo(() => new Map(ledger.map((entry) => [entry.id, entry])), [ledger]);
  const value = useMemo<Evidence>(
    () => ({
      entryOf: (id) => byId.get(id),
      hovered,
      hover,
      opened,
      open: (id) => {
        hover(null);
        setOpened((held) => ({ id, turn: (held?.turn ?? 0) + 1 }));
      },
      close: () => setOpened(null),
    }),
    [byId, hovered, opened],
  );
  return <EvidenceContext.Provider value={value}>{children}</EvidenceContext.Provider>;
}

export function useEvidence(): Evidence {
  const evidence = useContext(EvidenceContext);
  if (!evidence) throw new Error("useEvidence outside EvidenceProvider");
  return evidence;
}

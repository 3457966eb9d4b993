import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from "react";
import type { LedgerEntry } from "../api/types.ts";

type Hovered = { id: string; opener: HTMLElement };
type Evidence = {
  entryOf: (id: string) => LedgerEntry | undefined;
  hovered: Hovered | null;
  /** Null hides the card, after a moment in which the pointer may move onto it (WCAG 1.4.13). */
  hover: (hovered: Hovered | null) => void;
  /** The pointer is on the card: it stays. */
  keepHover: () => void;
  hasLedger: boolean;
  /** The entry the panel stands at; `turn` grows with each request, so that asking again scrolls again. */
  opened: { id: string; turn: number } | null;
  open: (id: string) => void;
  close: () => void;
};

const leaveMs = 150;
const EvidenceContext = createContext<Evidence | null>(null);

export function EvidenceProvider({ ledger, children }: { ledger: LedgerEntry[]; children: ReactNode }) {
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const leaving = useRef<number | undefined>(undefined);
  const [opened, setOpened] = useState<Evidence["opened"]>(null);
  const byId = useMemo(() => new Map(ledger.map((entry) => [entry.id, entry])), [ledger]);
  const value = useMemo<Evidence>(
    () => ({
      entryOf: (id) => byId.get(id),
      hasLedger: byId.size > 0,
      hovered,
      hover: (next) => {
        window.clearTimeout(leaving.current);
        if (next) setHovered(next);
        else leaving.current = window.setTimeout(() => setHovered(null), leaveMs);
      },
      keepHover: () => window.clearTimeout(leaving.current),
      opened,
      open: (id) => {
        window.clearTimeout(leaving.current);
        setHovered(null);
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

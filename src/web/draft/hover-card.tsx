import { useEffect, useRef } from "react";
import type { Draft } from "../api/types.ts";
import { useText } from "../text/language-context.tsx";
import { useEvidence } from "./evidence-context.tsx";
import { EvidenceEntry } from "./evidence-entry.tsx";

const edge = 8;

/** The evidence of the citation under the pointer or in focus; Escape hides it. */
export function HoverCard({ draft }: { draft: Pick<Draft, "lang" | "accountName"> }) {
  const { t } = useText();
  const { hovered, hover, keepHover, entryOf } = useEvidence();
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = card.current;
    if (!hovered || !element) return;
    const from = hovered.opener.getBoundingClientRect();
    const { width, height } = element.getBoundingClientRect();
    const below = from.bottom + 4;
    const top = below + height <= window.innerHeight - edge ? below : Math.max(edge, from.top - height - 4);
    element.style.top = `${top}px`;
    element.style.left = `${Math.max(edge, Math.min(from.left, window.innerWidth - width - edge))}px`;
  }, [hovered]);
  useEffect(() => {
    if (!hovered) return;
    const hide = (event: KeyboardEvent) => {
      if (event.key === "Escape") hover(null);
    };
    document.addEventListener("keydown", hide);
    return () => document.removeEventListener("keydown", hide);
  }, [hovered, hover]);
  if (!hovered) return null;
  const entry = entryOf(hovered.id);
  return (
    <div
      ref={card}
      role="tooltip"
      className="hover-card"
      data-testid="hover-card"
      onMouseEnter={keepHover}
      onMouseLeave={() => hover(null)}
    >
      {entry ? (
        <EvidenceEntry entry={entry} draft={draft} isShort />
      ) : (
        <p>{t("evidence.unknown", { id: hovered.id })}</p>
      )}
    </div>
  );
}

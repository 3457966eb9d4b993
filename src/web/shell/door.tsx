import { type ReactNode, type ToggleEvent, useId, useRef, useState } from "react";

const gap = 6;
const edge = 8;
const leastHeight = 120;

/** On the side of the opener with room for it, below if both have; never over the opener, never outside the window. */
function place(opener: HTMLElement, panel: HTMLElement): void {
  const from = opener.getBoundingClientRect();
  const roomBelow = window.innerHeight - from.bottom - gap - edge;
  const roomAbove = from.top - gap - edge;
  const isBelow = roomBelow >= Math.min(panel.scrollHeight, roomAbove);
  panel.style.maxHeight = `${Math.max(isBelow ? roomBelow : roomAbove, leastHeight)}px`;
  const { width, height } = panel.getBoundingClientRect();
  const top = isBelow ? from.bottom + gap : Math.max(edge, from.top - gap - height);
  const left = Math.min(Math.max(edge, from.left), Math.max(edge, window.innerWidth - width - edge));
  panel.style.top = `${top}px`;
  panel.style.left = `${left}px`;
}

type DoorProps = {
  /** What the panel is about, for its heading and for screen readers. */
  title: string;
  /** Drawn only while the panel is open. */
  reason: () => ReactNode;
  children: ReactNode;
  className?: string;
  testId?: string;
};

/** A figure that opens its reason: click, Enter or Space; Escape or a click elsewhere closes (`70-design.md`, rule 1). */
export function Door({ title, reason, children, className = "", testId }: DoorProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const replace = () => {
    if (opener.current && panel.current) place(opener.current, panel.current);
  };
  const onToggle = (event: ToggleEvent<HTMLDivElement>) => {
    setOpen(event.newState === "open");
    replace();
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        className={`door ${className}`}
        popoverTarget={id}
        aria-haspopup="dialog"
        data-testid={testId}
      >
        {children}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={title}
        className="door-panel"
        onToggle={onToggle}
      >
        {isOpen && (
          <DoorContent onSized={replace}>
            <p className="door-title">{title}</p>
            {reason()}
          </DoorContent>
        )}
      </div>
    </>
  );
}

/** Content may arrive later than the panel opens: the panel is put in place again whenever its size changes. */
function DoorContent({ onSized, children }: { onSized: () => void; children: ReactNode }) {
  const observe = (element: HTMLDivElement | null) => {
    if (!element) return;
    const observer = new ResizeObserver(onSized);
    observer.observe(element);
    return () => observer.disconnect();
  };
  return <div ref={observe}>{children}</div>;
}

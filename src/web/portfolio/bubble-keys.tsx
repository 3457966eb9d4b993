import { type KeyboardEvent, useRef, useState } from "react";
import { formatNumber } from "../format/format-number.ts";
import { useText } from "../text/language-context.tsx";
import type { Bubble } from "./bubble.ts";
import { steppedBubble } from "./bubble-steps.ts";

type BubbleKeysProps = {
  bubbles: readonly Bubble[];
  /** Chosen alone, by its button or in the picture. */
  pressed: string | null;
  onFocused: (id: string | null) => void;
  onPress: (id: string) => void;
};

/** The bubbles of a picture on canvas as buttons: one is reached by Tab, arrows lead from one to the next, Enter presses it. */
export function BubbleKeys({ bubbles, pressed, onFocused, onPress }: BubbleKeysProps) {
  const { t, word } = useText();
  const list = useRef<HTMLUListElement>(null);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const current = bubbles.find(({ id }) => id === currentId) ?? bubbles[0];
  const onKeyDown = (event: KeyboardEvent) => {
    const next = current && steppedBubble(bubbles, current.id, event.key);
    if (!next) return;
    event.preventDefault();
    list.current?.querySelector<HTMLElement>(`[data-bubble="${CSS.escape(next.id)}"]`)?.focus();
  };
  const focus = (id: string) => {
    setCurrentId(id);
    onFocused(id);
  };
  return (
    <ul ref={list} className="visually-hidden bubble-keys" aria-label={t("matrix.keys")} data-testid="bubble-keys">
      {bubbles.map(({ id, name, x, y, band }) => (
        <li key={id}>
          <button
            type="button"
            data-bubble={id}
            tabIndex={id === current?.id ? 0 : -1}
            aria-pressed={id === pressed}
            onKeyDown={onKeyDown}
            onFocus={() => focus(id)}
            onBlur={() => onFocused(null)}
            onClick={() => onPress(id)}
          >
            {t("matrix.bubble", {
              name,
              closeness: formatNumber(x),
              potential: formatNumber(y),
              band: word("band", band),
            })}
          </button>
        </li>
      ))}
    </ul>
  );
}

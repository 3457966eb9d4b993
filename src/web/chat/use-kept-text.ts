import { useState } from "react";

const keyOf = (place: string) => `groundplan.chat-text.${place}`;

function read(place: string): string {
  try {
    return sessionStorage.getItem(keyOf(place)) ?? "";
  } catch {
    // A browser that keeps nothing.
    return "";
  }
}

function keep(place: string, text: string): void {
  try {
    if (text === "") sessionStorage.removeItem(keyOf(place));
    else sessionStorage.setItem(keyOf(place), text);
  } catch {
    // Storage is full or forbidden: the words live as long as the page.
  }
}

/** Words that were typed and not sent, kept over a reload while the window is open. `place`: what they are for. */
export function useKeptText(place: string) {
  const [text, setText] = useState(() => read(place));
  const change = (next: (held: string) => string) =>
    setText((held) => {
      const changed = next(held);
      keep(place, changed);
      return changed;
    });
  return [text, change] as const;
}

import { useText } from "../text/language-context.tsx";

const signs: Readonly<Record<string, string>> = { raised: "▲", clear: "✓", unknown: "?" };

/** Raised, clear or not known: a sign with the word for those who do not see it. */
export function CheckState({ state }: { state: string }) {
  const { word } = useText();
  return (
    <span className={`check-state check-${state}`}>
      <span aria-hidden="true">{signs[state] ?? "?"}</span>
      <span className="visually-hidden">{word("checkState", state)}</span>
    </span>
  );
}

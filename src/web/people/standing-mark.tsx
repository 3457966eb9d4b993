import { useText } from "../text/language-context.tsx";

const signs: Readonly<Record<string, string>> = {
  supporting: "✓",
  neutral: "–",
  rejecting: "✕",
  unmet: "?",
  unrated: "?",
  unknown: "?",
};

/** For us, against us, or not known: a sign and a word, never colour alone. */
export function StandingMark({ standing }: { standing: string }) {
  const { word } = useText();
  return (
    <span className={`standing standing-${standing}`}>
      <span aria-hidden="true">{signs[standing] ?? "?"}</span> {word("standing", standing)}
    </span>
  );
}

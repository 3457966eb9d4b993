import { useText } from "../text/language-context.tsx";

/** A person's level as word, number and colour – the same colour in every picture. */
export function LevelMark({ level }: { level: number | null }) {
  const { t, word } = useText();
  if (level === null) return <span className="level level-unknown">{t("people.noLevel")}</span>;
  return (
    <span className={`level of-level-${level}`}>
      <b>{level}</b> {word("level", String(level))}
    </span>
  );
}

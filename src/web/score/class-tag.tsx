import { useText } from "../text/language-context.tsx";

/** The class as a word with a sign of its own; unknown is dashed. */
export function ClassTag({ value }: { value: string | null }) {
  const { word } = useText();
  const id = value ?? "insufficient";
  return <span className={`class-tag class-${id}`}>{word("class", id)}</span>;
}

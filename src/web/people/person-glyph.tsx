/** A person in the colour of their level; dashed where nobody knows who it is or where they stand. */
export function PersonGlyph({ level, isUnknown }: { level: number | null; isUnknown: boolean }) {
  const look = isUnknown || level === null ? "person-glyph-unknown" : `of-level-${level}`;
  return (
    <svg className={`person-glyph ${look}`} viewBox="0 0 22 24" aria-hidden="true">
      <circle cx="11" cy="7" r="5" />
      <path d="M2,23a9,8 0 0 1 18,0z" />
    </svg>
  );
}

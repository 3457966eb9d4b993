/** A bar from the left, its share of the room 0–1; dashed where there is nobody to draw one for. */
export function Bar({ share, isEmpty = false }: { share: number; isEmpty?: boolean }) {
  return (
    <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {isEmpty ? (
        <line className="bar-none" x1="0" y1="5" x2="100" y2="5" />
      ) : (
        <rect className="bar-fill" width={Math.max(0, share) * 100} height="10" />
      )}
    </svg>
  );
}

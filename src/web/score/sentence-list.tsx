/** What a score says of itself: the headline, then the rest line by line. */
export function SentenceList({ sentences }: { sentences: readonly string[] }) {
  const [headline, ...rest] = sentences;
  return (
    <>
      {headline && <p>{headline}</p>}
      {rest.length > 0 && (
        <ul className="plain-list sentence-list">
          {rest.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  );
}

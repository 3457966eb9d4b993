/** A stretch of a document's text: UTF-16 offsets, `end` exclusive. */
export type Span = { start: number; end: number };

/** One text to be searched, and the fixed chunks that reference figures for its set are given in. */
export type EvalDocument = { id: string; title: string; text: string; chunks: Span[] };

/** What is asked, and where in the documents the answer stands. */
export type EvalQuestion = { id: string; text: string; answers: (Span & { documentId: string })[] };

export type RetrievalSet = { name: string; lang: "zh" | "en"; documents: EvalDocument[]; questions: EvalQuestion[] };

/** What both contenders rank: a stretch of a document. */
export type Unit = Span & { id: string; documentId: string; text: string };

/** Units of a set, cut by `cut`. */
export function unitsOf({ documents }: RetrievalSet, cut: (document: EvalDocument) => readonly Span[]): Unit[] {
  return documents.flatMap((document) =>
    cut(document).map(({ start, end }, at): Unit => {
      return { id: `${document.id}#${at}`, documentId: document.id, start, end, text: document.text.slice(start, end) };
    }),
  );
}

/** Ids of the units that share at least one character with an answer. */
export function relevantUnits(
  { answers }: EvalQuestion,
  byDocument: ReadonlyMap<string, readonly Unit[]>,
): Set<string> {
  const ids = answers.flatMap(({ documentId, start, end }) =>
    (byDocument.get(documentId) ?? []).filter((unit) => unit.start < end && start < unit.end).map(({ id }) => id),
  );
  return new Set(ids);
}

/** A text that is put together piece by piece, remembering where each piece came to stand. */
export function createTextBuilder(separator: string) {
  let text = "";
  return {
    add: (piece: string): Span => {
      if (text !== "") text += separator;
      const start = text.length;
      text += piece;
      return { start, end: text.length };
    },
    text: () => text,
  };
}

/** From the beginning of the first stretch to the end of the last; null of none. */
export function around(spans: readonly Span[]): Span | null {
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

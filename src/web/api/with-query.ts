export type Query = Readonly<Record<string, string | number | null | undefined>>;

/** `/v1/search` + `{ q: "预算", limit: 10 }` → `/v1/search?q=…&limit=10`; empty values are left out. */
export function withQuery(path: string, query: Query): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== "") parameters.set(key, String(value));
  }
  const text = parameters.toString();
  return text === "" ? path : `${path}?${text}`;
}

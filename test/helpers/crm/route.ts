import type { Answer, SeenRequest } from "./loopback-server.ts";

/** Method and path as a pattern; its groups are handed on in order. */
export type Route = readonly [
  method: string,
  pattern: RegExp,
  answer: (request: SeenRequest, ...parts: string[]) => Answer,
];

/** The answer of the first route that fits; null where none does. */
export function route(routes: readonly Route[], request: SeenRequest): Answer | null {
  for (const [method, pattern, answer] of routes) {
    const found = method === request.method ? pattern.exec(request.path) : null;
    if (found) return answer(request, ...found.slice(1).map((part) => part ?? ""));
  }
  return null;
}

import { readProblem } from "./problem-error.ts";
import type { Lang } from "./types.ts";

/** @throws ProblemError when the API refuses, TypeError when it cannot be reached. */
async function send<T>(lang: Lang | null, path: string, init: RequestInit): Promise<T> {
  const headers = { accept: "application/json", ...(lang && { "accept-language": lang }), ...init.headers };
  const response = await fetch(path, { ...init, headers });
  if (!response.ok) throw await readProblem(response);
  return response.json();
}

/** The server parses and shapes what it sends by the schemas these types come from. */
export function getJson<T>(lang: Lang | null, path: string, signal?: AbortSignal): Promise<T> {
  return send<T>(lang, path, signal ? { signal } : {});
}

const sendJson =
  (method: "POST" | "PATCH" | "PUT") =>
  <T>(lang: Lang, path: string, body: unknown, more: Readonly<Record<string, string>> = {}): Promise<T> =>
    send<T>(lang, path, {
      method,
      headers: { "content-type": "application/json", ...more },
      body: JSON.stringify(body),
    });

export const postJson = sendJson("POST");
export const patchJson = sendJson("PATCH");
export const putJson = sendJson("PUT");

export function postForm<T>(lang: Lang, path: string, form: FormData): Promise<T> {
  return send<T>(lang, path, { method: "POST", body: form });
}

/** @throws as the others; an answer without a body is none. */
export async function deleteAt(lang: Lang, path: string): Promise<void> {
  const response = await fetch(path, { method: "DELETE", headers: { "accept-language": lang } });
  if (!response.ok) throw await readProblem(response);
}

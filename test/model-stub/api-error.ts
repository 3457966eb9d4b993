/** What the API says no with. */
export type ApiError = {
  status: number;
  headers?: Record<string, string>;
  error: { message: string; type: string; param: string | null; code: string | null };
};

type Details = { param?: string; code?: string; type?: string; headers?: Record<string, string> };

export function apiError(status: number, message: string, details: Details = {}): ApiError {
  const { param = null, code = null, type = typeOf(status), headers } = details;
  return { status, error: { message, type, param, code }, ...(headers && { headers }) };
}

function typeOf(status: number): string {
  if (status === 429) return "requests";
  return status >= 500 ? "server_error" : "invalid_request_error";
}

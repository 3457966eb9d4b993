import { AppError } from "#errors";

const tag = /^(?:W\/)?"(\d{1,9})"$/;

/** The version a person had before them, as `ETag` gave it: `"3"` → 3. @throws AppError `precondition-failed` */
export function readIfMatch(header: string | undefined): number {
  const version = tag.exec(header ?? "")?.[1];
  if (version === undefined) {
    throw new AppError("precondition-failed", `If-Match must name the version, like "3"; got ${header ?? "nothing"}`);
  }
  return Number(version);
}

export const etagOf = (version: number) => `"${String(version)}"`;

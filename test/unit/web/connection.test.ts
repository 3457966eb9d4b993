import { describe, expect, it } from "vitest";
import { ProblemError } from "#web/api/problem-error";
import { createConnection } from "#web/shell/connection";
import { errorKind } from "#web/shell/error-kind";

/** A server that answers as listed, then always. */
function server(...answers: boolean[]) {
  const left = [...answers];
  const told: boolean[] = [];
  const connection = createConnection({ isThere: async () => left.shift() ?? true, wait: async () => undefined });
  connection.subscribe(() => told.push(connection.isLost()));
  return { connection, told, left };
}

describe("the connection to the server", () => {
  it("is not lost where the server answers although a request failed", async () => {
    const { connection, told } = server(true);
    await connection.suspect();
    expect([connection.isLost(), told]).toEqual([false, []]);
  });

  it("is lost until the server answers, and says each once", async () => {
    const { connection, told } = server(false, false, false, true);
    await connection.suspect();
    expect([connection.isLost(), told]).toEqual([false, [true, false]]);
  });

  it("asks once, however many requests fail", async () => {
    const { connection, left } = server(true, true, true);
    await Promise.all([connection.suspect(), connection.suspect(), connection.suspect()]);
    expect(left).toHaveLength(2);
  });
});

describe("errorKind", () => {
  it.each([
    [new ProblemError(403, "refused"), "forbidden"],
    [new ProblemError(404, "none"), "gone"],
    [new ProblemError(500, "broken"), "refused"],
    [new ProblemError(422, "wrong"), "refused"],
    [new TypeError("Failed to fetch"), "unreachable"],
    [new TypeError("Failed to fetch dynamically imported module: /assets/a-1.js"), "outdated"],
    [new TypeError("error loading dynamically imported module: /assets/a-1.js"), "outdated"],
    [new TypeError("Importing a module script failed."), "outdated"],
    [new Error("Unable to preload CSS for /assets/a-1.css"), "outdated"],
  ])("tells what can be done about %s", (error, kind) => {
    expect(errorKind(error)).toBe(kind);
  });
});

import { expect, it } from "vitest";
import { runGroundplan } from "../../helpers/run-groundplan.ts";

/** A server that dies while somebody watches: the runtime breaks the stream with a TypeError. */
function dyingServer(request: Request): Response {
  if (request.method === "POST") return Response.json({ jobId: "01900000-0000-7000-8000-000000000001" });
  return new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError("terminated")) }));
}

it("says that work goes on at the next start when the server dies under it", async () => {
  const { exitCode, note } = await runGroundplan({ app: { fetch: dyingServer } }, "demo", "--reset", "--lang", "en");
  expect([exitCode, note]).toEqual([
    1,
    "The server does not answer any more. What it has stored is kept, and the work goes on at its next start: groundplan jobs tells how far it is.",
  ]);
});

import { type Connection, createConnection } from "./connection.ts";

const betweenMs = 2_000;
const patienceMs = 5_000;

/** Between this page and its server. */
export const serverConnection: Connection = createConnection({
  isThere: async () => {
    try {
      const { status } = await fetch("/healthz", { cache: "no-store", signal: AbortSignal.timeout(patienceMs) });
      // Something before the server may answer in its place.
      return status < 500;
    } catch {
      return false;
    }
  },
  wait: () =>
    new Promise((resolve) => {
      const timer = setTimeout(done, betweenMs);
      function done() {
        clearTimeout(timer);
        window.removeEventListener("online", done);
        resolve();
      }
      window.addEventListener("online", done);
    }),
});

window.addEventListener("offline", () => void serverConnection.suspect());

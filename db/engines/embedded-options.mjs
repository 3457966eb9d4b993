import { PGlite } from "@electric-sql/pglite";
import { vector } from "@electric-sql/pglite-pgvector";

/** How the embedded engine is opened, whether to make its files or to serve from them. */
export const embeddedOptions = {
  extensions: { vector },
  // The operating system caches the files already; PostgreSQL's usual 128 MB would be held twice.
  startParams: [...PGlite.defaultStartParams, "-c", "shared_buffers=32MB"],
};

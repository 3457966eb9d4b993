// Makes the files of a new embedded database and ends: `node create-embedded.mjs <directory>`.
import { PGlite } from "@electric-sql/pglite";
import { embeddedOptions } from "./embedded-options.mjs";

const [, , dataDir] = process.argv;
const db = await PGlite.create({ dataDir, ...embeddedOptions });
await db.close();

// The reading thread as tests and `npm run dev` start it: Node runs no TypeScript, so tsx translates it.
import { register } from "tsx/esm/api";

register();
await import("../importing/reading/reading-worker.ts");

#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";

// A small server that idles most of the day: give memory back rather than keep it for the next burst. Must be set
// before anything is loaded. Commands end anyway, and would work at a quarter of the speed where they make many objects.
if (process.argv.includes("serve")) {
  setFlagsFromString("--optimize-for-size");
  setFlagsFromString("--max-semi-space-size=4");
}
await import("../dist/main.js");

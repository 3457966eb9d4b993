#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";

// A small server that idles most of the day: give memory back rather than keep it for the next burst. Must be set
// before anything is loaded.
setFlagsFromString("--optimize-for-size");
setFlagsFromString("--max-semi-space-size=4");
await import("../dist/main.js");

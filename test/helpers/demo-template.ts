import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { pino } from "pino";
import { inject } from "vitest";
import { readConfig } from "#config";
import { openProduct } from "../../src/main/open-product.ts";

const pollMs = 100;

/**
 * A data directory that holds the demo company, to copy. The first test file that needs it makes it, the others wait:
 * `mkdir` succeeds once. It lies beside the empty template and goes with it.
 */
export async function demoTemplate(): Promise<string> {
  const empty = inject("embeddedTemplate");
  const ready = `${empty}-demo`;
  const making = `${empty}-making`;
  while (!existsSync(ready)) {
    if (claim(making)) await makeDemo(empty, making, ready);
    else await wait(pollMs);
  }
  return ready;
}

function claim(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch {
    return false;
  }
}

async function makeDemo(empty: string, making: string, ready: string): Promise<void> {
  try {
    cpSync(empty, making, { recursive: true });
    const product = await openProduct(readConfig({ DATA_DIR: making }), pino({ level: "silent" }));
    await product.close();
    renameSync(making, ready);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { inject } from "vitest";

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
    const product = await openDemo(making);
    await product.close();
    renameSync(making, ready);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/** The product's code is loaded where the template is made: whoever copies it need not wait for that. */
async function openDemo(dataDir: string) {
  const [{ pino }, { readConfig }, { openProduct }] = await Promise.all([
    import("pino"),
    import("#config"),
    import("../../src/main/open-product.ts"),
  ]);
  return openProduct(readConfig({ DATA_DIR: dataDir }), pino({ level: "silent" }));
}

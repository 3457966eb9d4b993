import { spawn } from "node:child_process";

export type ProductProcess = {
  /** What it answered at, for a server. */
  url: string;
  /** As a power cut does: nothing is put away. */
  kill: () => Promise<void>;
};

type Ready = { args: string[]; environment: Record<string, string>; ready: RegExp };

/** The product in a process of its own, once its standard error says so. */
export async function startProductProcess({ args, environment, ready }: Ready): Promise<ProductProcess> {
  const child = spawn(process.execPath, ["bin/groundplan.mjs", ...args, "--lang", "en"], {
    env: { ...process.env, DEMO: "0", LOG_LEVEL: "warn", PORT: "0", ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let told = "";
    child.stderr.on("data", (chunk: Buffer) => {
      told += chunk.toString();
      const [said] = ready.exec(told) ?? [];
      if (said !== undefined) resolve(said);
    });
    child.once("exit", (code) => reject(new Error(`the process ended with ${code}: ${told}`)));
  });
  const kill = async () => {
    child.kill("SIGKILL");
    await gone;
  };
  return { url, kill };
}

/** Where a server says that it answers, and what a worker says when it is ready. */
export const readyLines = { server: /http:\/\/127\.0\.0\.1:\d+/, worker: /groundplan runs jobs/ } as const;

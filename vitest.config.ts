import { defineConfig } from "vitest/config";

const shared = { setupFiles: ["test/helpers/fail-on-console-error.ts"], restoreMocks: true };

/** Three kinds of test: pure code, code against real databases and loopback servers, the product in a browser. */
export default defineConfig({
  test: {
    projects: [
      // Pure code leaves nothing behind, so files share their modules: loading them anew took as long as the tests.
      { test: { ...shared, name: "unit", isolate: false, include: ["test/unit/**/*.test.ts"] } },
      {
        test: {
          ...shared,
          name: "integration",
          globalSetup: ["test/helpers/database-setup.ts"],
          include: ["test/integration/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          ...shared,
          name: "e2e",
          globalSetup: ["test/helpers/database-setup.ts"],
          include: ["test/e2e/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});

import { defineConfig } from "vitest/config";

const shared = { setupFiles: ["test/helpers/fail-on-console-error.ts"], restoreMocks: true };

/**
 * Three kinds of test: pure code, code against real databases and loopback servers, the product in a browser. Modules
 * hold no state, so files share them: loading them anew for every file took as long as the tests.
 */
export default defineConfig({
  test: {
    // Two at once on the smallest machine too: most of the time one of them waits for a database or a server.
    maxWorkers: 2,
    projects: [
      { test: { ...shared, name: "unit", isolate: false, include: ["test/unit/**/*.test.ts"], testTimeout: 30_000 } },
      {
        test: {
          ...shared,
          name: "integration",
          isolate: false,
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
          // A machine under load may take longer than the second that `expect.poll` waits otherwise.
          expect: { poll: { timeout: 20_000 } },
          // Two products and two browsers share the smallest machine: what fails once has another try, what is wrong fails twice.
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});

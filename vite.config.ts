import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The browser application: src/web → dist/web. During development the API answers from the product's own port. */
export default defineConfig({
  root: "src/web",
  base: "/",
  plugins: [react()],
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    assetsDir: "assets",
    // A data: address would need its own line in the content security policy.
    assetsInlineLimit: 0,
    target: "es2023",
    chunkSizeWarningLimit: 900,
  },
  server: { host: "127.0.0.1", port: 5173, proxy: { "/v1": "http://127.0.0.1:3000" } },
});

import { defaultClientConditions, defaultServerConditions, type Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** Makes the tools read the library's source, so that nothing has to be built while working on it. */
const source = "tongbi:source";

/** What the explorer lives under: everything from its own place, nothing inline, no code from text. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Writes the policy into the built page too, for servers that send no headers. */
const policyInPage: Plugin = {
  name: "tongbi-policy",
  apply: "build",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: { "http-equiv": "Content-Security-Policy", content: policy },
      injectTo: "head-prepend",
    },
  ],
};

export default defineConfig({
  root: "apps/explorer",
  base: "./",
  plugins: [policyInPage],
  resolve: { conditions: [source, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
  preview: { headers: { "Content-Security-Policy": `${policy}; frame-ancestors 'self'` } },
  worker: { format: "es" },
  test: {
    root: import.meta.dirname,
    include: ["packages/*/test/**/*.test.ts", "apps/*/test/**/*.test.ts", "examples/test/**/*.test.ts"],
    environment: "node",
    // Long enough for a machine that is busy with something else.
    testTimeout: 60_000,
  },
});

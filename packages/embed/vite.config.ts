import { defaultClientConditions, defineConfig } from "vite";

/** Builds `dist/tongbi-chart.js`: one module with everything inside, for a page without a build step. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions: ["tongbi:source", ...defaultClientConditions] },
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  build: {
    lib: { entry: "src/define.ts", formats: ["es"], fileName: () => "tongbi-chart.js" },
    rolldownOptions: { output: { codeSplitting: false } },
    outDir: "dist",
    // The modules for bundlers, which tsc writes, lie here too.
    emptyOutDir: false,
    minify: true,
    chunkSizeWarningLimit: 2000,
  },
});

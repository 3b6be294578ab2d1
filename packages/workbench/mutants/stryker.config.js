/** @type {Partial<import("@stryker-mutator/api/core").StrykerOptions>} */
export default {
  plugins: [import.meta.resolve("@stryker-mutator/vitest-runner")],
  testRunner: "vitest",
  // Which tests run is said there: by the tester's own option `testFiles`, what a file does on loading stays unbroken.
  vitest: { configFile: "packages/workbench/mutants/vitest.config.js" },
  coverageAnalysis: "perTest",
  concurrency: 2,
  timeoutMS: 10_000,
  dryRunTimeoutMinutes: 20,
  reporters: ["progress-append-only", "json"],
  jsonReporter: { fileName: ".cache/mutants/report.json" },
  tempDirName: ".cache/mutants/sandboxes",
  cleanTempDir: "always",
  ignorePatterns: ["/.cache", "/test-results", "/playwright-report", "dist"],
  // It would rewrite the paths in it by a function of TypeScript that TypeScript 7 no longer has; there are none to rewrite.
  tsconfigFile: "none",
  allowConsoleColors: false,
};

import { defineConfig } from "@playwright/test";
import { findBrowser } from "./find-browser.js";

const executablePath = findBrowser();

export default defineConfig({
  testDir: "../..",
  testMatch: ["packages/*/test/**/*.spec.ts", "apps/*/test/**/*.spec.ts", "examples/test/**/*.spec.ts"],
  testIgnore: "**/node_modules/**",
  outputDir: "../../test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: "http://localhost:4179",
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: "npx vite preview --port 4179 --strictPort",
    cwd: "../..",
    url: "http://localhost:4179",
    reuseExistingServer: !process.env.CI,
  },
});

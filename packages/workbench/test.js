/** `npm test`: installs what is missing, then checks formatting, lint, types, and runs every test. */
import { installBrowser } from "./find-browser.js";
import { installPackages, run } from "./install.js";

installPackages();
installBrowser();
run("npx", ["oxfmt", "--check", "."]);
run("npx", ["oxlint"]);
run("npx", ["tsc", "-b"]);
run("npx", ["tsc", "-p", "packages/workbench"]);
run("npx", ["vite", "build", "--logLevel", "warn"]);
run("npx", ["vite", "build", "packages/embed", "--logLevel", "warn"]);
run("npx", ["vitest", "run"]);
console.log("The same tests, with code generation from strings disallowed:");
run("npx", ["vitest", "run", "--execArgv=--disallow-code-generation-from-strings"]);
run("npx", ["playwright", "test", "--config", "packages/workbench/playwright.config.ts"]);

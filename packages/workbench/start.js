/** `npm start`: installs what is missing, builds the explorer and opens it, served under its content-security policy. */
import { installPackages, run } from "./install.js";

installPackages();
run("npx", ["vite", "build", "--logLevel", "warn"]);
const desktop = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
const open = desktop && !process.env.CI ? ["--open"] : [];
run("npx", ["vite", "preview", ...open, ...process.argv.slice(2)]);

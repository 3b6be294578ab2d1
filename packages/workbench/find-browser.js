import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const places = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * The path of a Chromium on this machine, or undefined where there is none and Playwright's own is to be used.
 * @returns {string | undefined}
 */
export function findBrowser() {
  return places.find((path) => path !== undefined && path !== "" && existsSync(path));
}

/** @param {string} command @param {string[]} args @param {Record<string, string>} [env] */
function succeeds(command, args, env = {}) {
  try {
    execFileSync(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
    return true;
  } catch {
    return false;
  }
}

/** Installs a browser and a Chinese font where there is none: Debian's where that can be, else Playwright's. */
export function installBrowser() {
  const debian = existsSync("/usr/bin/apt-get") && process.getuid?.() === 0;
  const hasFont = existsSync("/usr/share/fonts/opentype/noto") || existsSync("/usr/share/fonts/truetype/wqy");
  if (findBrowser() && (hasFont || !debian)) return;
  console.log("Installing a browser for the tests …");
  if (debian) {
    const quiet = { DEBIAN_FRONTEND: "noninteractive" };
    const packages = ["chromium", "fonts-noto-cjk"];
    const done =
      succeeds("apt-get", ["update", "-qq"]) &&
      succeeds("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], quiet);
    if (done) return;
  }
  if (!findBrowser() && !succeeds("npx", ["playwright", "install", "chromium"])) {
    console.error(
      "No browser could be installed: install Chromium, or set CHROMIUM_PATH to one, and run again.",
    );
    process.exit(1);
  }
}

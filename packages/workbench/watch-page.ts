import type { Page } from "@playwright/test";

/** What must not happen on a page: errors, warnings of the policy, requests to other places. */
export interface Watch {
  readonly troubles: string[];
}

/** Listens to a page from before its first script. */
export async function watchPage(page: Page): Promise<Watch> {
  const troubles: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      troubles.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!["data:", "blob:"].includes(protocol) && hostname !== "localhost" && hostname !== "127.0.0.1")
      troubles.push(`request: ${request.url()}`);
  });
  await page.exposeFunction("reportViolation", (text: string) => troubles.push(`policy: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const report = (globalThis as unknown as { reportViolation(text: string): void }).reportViolation;
      report(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  return { troubles };
}

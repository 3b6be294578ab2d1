import { html, nothing, type TemplateResult } from "lit";
import type { Page } from "../explorer-app.ts";
import { exportFormats } from "../import-messages.ts";
import { exportLabels } from "../labels.ts";
import { exportStateView } from "./export-state.ts";

/** Focuses an entry of the open menu, counted from its start or from its end. */
function focusEntry(page: Page, at: number): void {
  void page.updateComplete.then(() => entries().at(at)?.focus());
}

function entries(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("#export-menu [role=menuitem]")];
}

function close(page: Page): void {
  page.export.openMenu(false);
  document.getElementById("export-button")?.focus();
}

function onButtonKey(page: Page, event: KeyboardEvent): void {
  const at = { ArrowDown: 0, ArrowUp: -1 }[event.key];
  if (at === undefined) return;
  event.preventDefault();
  page.export.openMenu(true);
  focusEntry(page, at);
}

function onMenuKey(page: Page, event: KeyboardEvent): void {
  const all = entries();
  const now = all.findIndex((entry) => entry === document.activeElement);
  const next = new Map([
    ["ArrowDown", (now + 1) % all.length],
    ["ArrowUp", (now - 1 + all.length) % all.length],
    ["Home", 0],
    ["End", all.length - 1],
  ]).get(event.key);
  if (event.key === "Escape") close(page);
  else if (event.key === "Tab") page.export.openMenu(false);
  else if (next !== undefined) all[next]?.focus();
  if (event.key === "Escape" || next !== undefined) event.preventDefault();
}

function menuView(page: Page): TemplateResult {
  const { source, language } = page;
  return html`<div
    id="export-menu"
    role="menu"
    aria-labelledby="export-button"
    @keydown=${(event: KeyboardEvent) => onMenuKey(page, event)}
  >
    ${exportFormats.map(
      (format) =>
        html`<button
          role="menuitem"
          tabindex="-1"
          @click=${() => {
            close(page);
            if (source) void page.export.save(source, format);
          }}
        >
          ${exportLabels[format].name[language]}<small>${exportLabels[format].hint[language]}</small>
        </button>`,
    )}
  </div>`;
}

/** What the figures at hand can be handed on as, and how it went. */
export function exportMenu(page: Page): TemplateResult {
  const { isMenuOpen, state } = page.export;
  const isMaking = state?.kind === "making";
  return html`<div
    class="export"
    @focusout=${({ currentTarget, relatedTarget }: FocusEvent) => {
      if (!(currentTarget as HTMLElement).contains(relatedTarget as Node | null)) page.export.openMenu(false);
    }}
  >
    <button
      id="export-button"
      class="quiet"
      aria-label=${page.t("export")}
      aria-haspopup="menu"
      aria-expanded=${isMenuOpen ? "true" : "false"}
      aria-controls="export-menu"
      aria-disabled=${isMaking ? "true" : nothing}
      @click=${() => {
        page.export.openMenu(!isMenuOpen);
        if (page.export.isMenuOpen) focusEntry(page, 0);
      }}
      @keydown=${(event: KeyboardEvent) => onButtonKey(page, event)}
    >
      <span class="on-wide">${page.t("export")}</span>
      <svg class="on-narrow" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11" />
      </svg>
    </button>
    ${isMenuOpen ? menuView(page) : nothing} ${exportStateView(page)}
  </div>`;
}

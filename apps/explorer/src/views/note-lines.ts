import { html, nothing, type TemplateResult } from "lit";
import type { NoteLine } from "tongbi/csv";
import type { Page } from "../explorer-app.ts";

/** Lines that are listed. */
const mostLines = 200;

/** Lines of a file that are no data, folded away. */
export function noteLines(page: Page, notes: readonly NoteLine[]): TemplateResult | typeof nothing {
  if (notes.length === 0) return nothing;
  return html`
    <details>
      <summary>${page.t("notes")} <small>${notes.length}</small></summary>
      <ul class="plain">
        ${notes.slice(0, mostLines).map(({ line, text }) => html`<li><small>${line}</small> ${text}</li>`)}
      </ul>
      ${notes.length > mostLines ? html`<p class="faint">${notes.length - mostLines} ${page.t("more")}</p>` : nothing}
    </details>
  `;
}

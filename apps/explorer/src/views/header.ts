import { html, nothing, type TemplateResult } from "lit";
import type { Page } from "../explorer-app.ts";
import type { Label } from "../labels.ts";
import { exportMenu } from "./export-menu.ts";

function chooseFile(page: Page, event: Event): void {
  const input = event.currentTarget as HTMLInputElement;
  const files = [...(input.files ?? [])];
  if (files.length > 0) page.flow.open(files.map((file) => ({ file, name: file.name })));
  // Choosing the same file again is a change too.
  input.value = "";
}

/** A label, and a shorter one for narrow screens. */
function twoWidths(page: Page, wide: Label, narrow: Label): TemplateResult {
  return html`<span class="on-wide">${page.t(wide)}</span><span class="on-narrow">${page.t(narrow)}</span>`;
}

/** The top of the page: the name, the file at hand, and what can be done with the page as a whole. */
export function headerView(page: Page): TemplateResult {
  const { review, importing } = page.flow;
  const isReviewing = review !== undefined && !importing;
  return html`
    <header class="top">
      <a class="skip" href="#main">${page.language === "zh" ? "跳到正文" : "Skip to content"}</a>
      <button
        class="quiet tree-toggle"
        aria-expanded=${page.treeOpen ? "true" : "false"}
        aria-controls="tree"
        @click=${() => page.showTree(!page.treeOpen)}
      >
        ☰ <span>${page.t("showIndicators")}</span>
      </button>
      <p class="brand"><strong>${page.t("brand")}</strong><span>${page.t("tagline")}</span></p>
      <div class="actions">
        ${
          page.source?.isSample === false
            ? html`<button class="quiet" @click=${() => page.openSample()} aria-label=${page.t("sample")}>
                ${twoWidths(page, "sample", "sampleShort")}
              </button>`
            : nothing
        }
        ${page.source && !isReviewing ? exportMenu(page) : nothing}
        <button class="quiet print" @click=${() => print()}>${page.t("print")}</button>
        <button
          class="quiet"
          lang=${page.language === "zh" ? "en" : "zh-CN"}
          @click=${() => page.switchLanguage()}
        >
          ${page.t("language")}
        </button>
        <label class=${isReviewing ? "button" : "button primary"}>
          ${twoWidths(page, "open", "openShort")}
          <input
            type="file"
            multiple
            accept=".csv,.tsv,.txt,.gz,.zip,.xlsx,text/csv"
            @change=${(event: Event) => chooseFile(page, event)}
          />
        </label>
      </div>
    </header>
  `;
}

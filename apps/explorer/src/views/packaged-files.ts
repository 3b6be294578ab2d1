import { html, nothing, type TemplateResult } from "lit";
import type { PackagedImport } from "tongbi/exchange";
import type { Page } from "../explorer-app.ts";
import type { Packaged } from "../import-messages.ts";
import { issueList } from "./issue-list.ts";
import { noteLines } from "./note-lines.ts";

function fileView(page: Page, { file, notes = [], issues = [] }: PackagedImport): TemplateResult {
  if (notes.length + issues.length === 0) return html`<li>${file}</li>`;
  return html`<li>
    <details>
      <summary>${file} <small>${page.t("issues")} ${issues.length}</small></summary>
      ${issueList(page, issues)} ${noteLines(page, notes)}
    </details>
  </li>`;
}

/** The files that the figures of a data package were read from, with what was to be said of each. */
export function packagedFiles(page: Page, { imports }: Packaged): TemplateResult | typeof nothing {
  if (imports.length === 0) return nothing;
  return html`<section class="came-from">
    <h2>${page.t("cameFrom")}</h2>
    <ul>
      ${imports.map((each) => fileView(page, each))}
    </ul>
  </section>`;
}

import { html, nothing, type TemplateResult } from "lit";
import type { Page } from "../explorer-app.ts";

function notRead(page: Page, name: string): string {
  return `${page.t("notRead")}${page.language === "zh" ? "：" : ": "}${name}`;
}

function refusalText(page: Page): { heading: string; sentences: readonly string[] } {
  const { refusal } = page.flow;
  if (refusal?.kind === "broke")
    return { heading: notRead(page, refusal.name), sentences: [page.t("broke")] };
  if (refusal?.kind === "reopen") return { heading: `${page.t("reopen")}${refusal.name}`, sentences: [] };
  return { heading: page.t(refusal?.kind === "notFile" ? "notFile" : "cancelled"), sentences: [] };
}

/** A file being read, with its progress, or the sentence why it was not. */
export function importStateView(page: Page): TemplateResult | typeof nothing {
  if (page.flow.importing) {
    const { name, fraction } = page.flow.importing;
    return html`
      <div class="importing" role="status">
        <label for="import-progress">${page.t("reading")} ${name} · ${Math.round(fraction * 100)}%</label>
        <progress id="import-progress" max="1" .value=${fraction}></progress>
        <button class="button" @click=${() => page.flow.cancel()}>${page.t("cancel")}</button>
      </div>
    `;
  }
  if (!page.flow.refusal) return nothing;
  const { heading, sentences } = refusalText(page);
  return html`
    <div class="refusal" role="alert">
      <p><strong>${heading}</strong></p>
      ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
      ${sentences.length > 0 && page.source ? html`<p>${page.t("kept")}</p>` : nothing}
      <button class="quiet" @click=${() => page.flow.refuse(undefined)}>${page.t("close")}</button>
    </div>
  `;
}

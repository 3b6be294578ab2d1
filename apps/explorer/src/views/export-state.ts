import { html, nothing, type TemplateResult } from "lit";
import { formatNumber } from "tongbi";
import type { Page } from "../explorer-app.ts";
import type { ExportState } from "../file-export.ts";

/** 420 KB, 1.3 MB. */
function sizeText(bytes: number): string {
  const kilobytes = bytes / 1000;
  if (kilobytes < 1) return `${bytes} B`;
  return kilobytes < 1000 ? `${Math.round(kilobytes)} KB` : `${(kilobytes / 1000).toFixed(1)} MB`;
}

function sentence({ language }: Page, state: ExportState): string {
  const { name } = state;
  const isChinese = language === "zh";
  switch (state.kind) {
    case "making":
      return isChinese ? `正在导出 ${name}` : `Exporting ${name}`;
    case "saved": {
      const rows = formatNumber(state.rows, { decimals: 0, grouping: true });
      const size = sizeText(state.bytes);
      return isChinese
        ? `已保存 ${name}：${rows} 行，${size}。`
        : `Saved ${name}: ${rows} ${state.rows === 1 ? "row" : "rows"}, ${size}.`;
    }
    case "stopped":
      return isChinese ? `已停止，没有导出 ${name}。` : `Stopped; ${name} was not exported.`;
    case "broke":
      return isChinese
        ? `没有导出 ${name}：内存不足。请关闭其他网页后重试，或改用表格 CSV。`
        : `${name} was not exported for want of memory. Close other pages and try again, or choose the CSV table.`;
  }
}

/** How the last export went, read out as it changes. */
export function exportStateView(page: Page): TemplateResult {
  const { state } = page.export;
  const isMaking = state?.kind === "making";
  return html`<div class="export-state" role="status">
    ${
      state
        ? html`<p>${sentence(page, state)}</p>
            <button class="link" @click=${() => (isMaking ? page.export.stop() : page.export.close())}>
              ${page.t(isMaking ? "cancel" : "close")}
            </button>`
        : nothing
    }
  </div>`;
}

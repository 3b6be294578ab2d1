import { html, nothing, type TemplateResult } from "lit";
import type { Page } from "../explorer-app.ts";
import { hasPlan, planToKeep, type Understood, withKeptPlan } from "../plan-changes.ts";
import { readable, type Review } from "../review.ts";
import { saveFile } from "../save-file.ts";
import { planText, readPlan } from "../saved-plan.ts";

function savePlan(item: Understood, name: string): void {
  const file = new Blob([planText(planToKeep(item))], { type: "application/json" });
  saveFile(file, `${name.replace(/[/\\›]+/g, "-")}.plan.json`);
}

async function usePlan(page: Page, item: Understood, file: File): Promise<void> {
  const { name } = file;
  const plan = readPlan(await file.text());
  if (plan) page.flow.change(withKeptPlan(item, plan), { kind: "applied", name });
  else page.flow.tell({ kind: "notPlan", name });
}

function planButtons(page: Page, item: Understood & { readonly name: string }): TemplateResult {
  const choose = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) void usePlan(page, item, file);
    input.value = "";
  };
  return html`
    <span class="plan-buttons" title=${page.t("planHint")}>
      ${
        hasPlan(item)
          ? html`<button class="quiet" @click=${() => savePlan(item, item.name)}>
              ${page.t("savePlan")}
            </button>`
          : nothing
      }
      <label class="button quiet">
        ${page.t("usePlan")}
        <input type="file" class="plan-input" accept=".json,application/json" @change=${choose} />
      </label>
    </span>
  `;
}

/**
 * To adopt what was understood, to go back, and to keep the reading for next year.
 * @param state how the last change went
 */
export function reviewActions(page: Page, review: Review, state: TemplateResult): TemplateResult {
  const { source, flow } = page;
  const item = review.items[review.at];
  const canAdopt = readable(review.items).length > 0;
  const hasOwn = source?.isSample === false && review.again === undefined;
  const first = hasOwn ? "adoptBeside" : review.again === undefined ? "adopt" : "adoptAgain";
  const isBusy = review.busy !== undefined;
  return html`
    <div class="review-actions">
      ${
        canAdopt
          ? html`<button
              class="button primary"
              aria-disabled=${isBusy ? "true" : nothing}
              @click=${() => {
                if (!isBusy) flow.adopt("beside");
              }}
            >
              ${page.t(first)}
            </button>`
          : nothing
      }
      ${
        canAdopt && hasOwn
          ? html`<button
              class="button"
              aria-disabled=${isBusy ? "true" : nothing}
              @click=${() => {
                if (!isBusy) flow.adopt("instead");
              }}
            >
              ${page.t("adoptInstead")}
            </button>`
          : nothing
      }
      <button class="button" title=${page.t("backHint")} @click=${() => flow.back()}>
        ${page.t("back")}
      </button>
      ${state}
      ${item?.reading && item.reading.preview.length > 0 ? planButtons(page, { ...item, reading: item.reading }) : nothing}
    </div>
  `;
}

import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { categories, type Category, type Indicator, indicatorsOf } from "tongbi";
import type { Page } from "../explorer-app.ts";

function fits({ name, id, aliases }: Indicator, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  return [name.zh, name.en, id, ...aliases].some((text) => text.toLowerCase().includes(wanted));
}

function groupView(page: Page, category: Category, members: readonly Indicator[]): TemplateResult {
  return html`
    <li>
      <h3>${categories[category][page.language]}</h3>
      <ul>
        ${members.map(
          ({ id, name }) => html`
            <li>
              <button
                class="leaf"
                aria-current=${page.selection?.indicator === id ? "true" : nothing}
                @click=${() => {
                  page.select({ indicator: id, level: "", stage: "" });
                  page.showTree(false);
                  document.getElementById("selected")?.scrollIntoView();
                }}
              >
                ${name[page.language]}
              </button>
            </li>
          `,
        )}
      </ul>
    </li>
  `;
}

/** All indicators that the region has, by section of the yearly report, with a search. */
export function indicatorTree(page: Page): unknown {
  const { source, selection, language, treeOpen, treeQuery } = page;
  return guard([source, selection, language, treeOpen, treeQuery], () => treeView(page));
}

function treeView(page: Page): TemplateResult {
  const { source, selection } = page;
  const available = source && selection ? indicatorsOf(source.dataset, selection.region) : new Set<string>();
  const found = (source?.dataset.indicators ?? []).filter(
    (indicator) => available.has(indicator.id) && fits(indicator, page.treeQuery),
  );
  const groups = (Object.keys(categories) as Category[])
    .map((category) => ({ category, members: found.filter((indicator) => indicator.category === category) }))
    .filter(({ members }) => members.length > 0);
  return html`
    <nav
      id="tree"
      class=${page.treeOpen ? "tree open" : "tree"}
      aria-label=${page.t("indicators")}
      @keydown=${({ key }: KeyboardEvent) => {
        if (key === "Escape") page.showTree(false);
      }}
    >
      <div class="tree-head">
        <h2>${page.t("indicators")} <small>${available.size}</small></h2>
        <button class="quiet tree-close" @click=${() => page.showTree(false)}>${page.t("close")}</button>
      </div>
      <input
        type="search"
        aria-label=${page.t("findIndicator")}
        placeholder=${page.t("findIndicator")}
        .value=${page.treeQuery}
        @input=${(event: InputEvent) => page.findInTree((event.currentTarget as HTMLInputElement).value)}
      />
      ${groups.length === 0 ? html`<p class="faint">${page.t("noIndicator")}</p>` : nothing}
      <ul class="groups">
        ${groups.map(({ category, members }) => groupView(page, category, members))}
      </ul>
    </nav>
  `;
}

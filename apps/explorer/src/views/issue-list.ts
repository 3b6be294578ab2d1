import { html, nothing, type TemplateResult } from "lit";
import type { Issue } from "tongbi";
import type { Page } from "../explorer-app.ts";
import { placeText } from "./column-words.ts";

export const severityMarks: Readonly<Record<Issue["severity"], string>> = {
  error: "✕",
  warning: "△",
  note: "·",
};

/** Of many of a kind the first few are shown, the others folded away. */
const shownOfKind = 3;
const order: readonly Issue["severity"][] = ["error", "warning", "note"];

type Jump = ((issue: Issue) => void) | undefined;

function issueView(page: Page, issue: Issue, jump: Jump): TemplateResult {
  const { severity, message, line, column = 0, code } = issue;
  const isAsked = code === "unnamed-indicator";
  return html`<li class=${severity}>
    <span aria-hidden="true">${severityMarks[severity]}</span>
    <div>
      <p>${message[page.language]}</p>
      ${
        jump && (line !== undefined || isAsked)
          ? html`<button class="link" @click=${() => jump(issue)}>
              ${isAsked ? page.t("fillIn") : `${page.t("look")}${placeText(page.language, line ?? 0, column)}`}
            </button>`
          : nothing
      }
    </div>
  </li>`;
}

/**
 * Issues by kind, the grave ones first.
 * @param jump shows the place of an issue, where places can be shown
 */
export function issueList(
  page: Page,
  issues: readonly Issue[],
  jump?: Jump,
): TemplateResult | typeof nothing {
  if (issues.length === 0) return nothing;
  const kinds = new Map<string, Issue[]>();
  for (const severity of order)
    for (const issue of issues.filter((found) => found.severity === severity))
      kinds.set(issue.code, [...(kinds.get(issue.code) ?? []), issue]);
  return html`
    <ul class="issues" aria-label=${page.t("issues")}>
      ${[...kinds.values()].map((kind) => [
        ...kind.slice(0, shownOfKind).map((issue) => issueView(page, issue, jump)),
        kind.length > shownOfKind
          ? html`<li class="note">
              <details>
                <summary>${page.t("alike")} <small>${kind.length - shownOfKind}</small></summary>
                <ul>
                  ${kind.slice(shownOfKind, 200).map((issue) => issueView(page, issue, jump))}
                </ul>
              </details>
            </li>`
          : nothing,
      ])}
    </ul>
  `;
}

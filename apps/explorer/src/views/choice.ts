import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { live } from "lit/directives/live.js";

/** One of the values that a select offers. */
export interface Option {
  readonly value: string;
  readonly text: string;
}

/** `live`, since a select whose options change falls back on its first. */
export function optionViews(options: readonly Option[], chosen: string): TemplateResult[] {
  return options.map(
    ({ value, text }) => html`<option value=${value} .selected=${live(value === chosen)}>${text}</option>`,
  );
}

/** A select under its label; a choice that is not offered is offered too. */
export function selectField(
  id: string,
  label: string,
  options: readonly Option[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  const all = options.some(({ value }) => value === chosen)
    ? options
    : [{ value: chosen, text: chosen }, ...options];
  return html`
    <div class="choice">
      <label for=${id}>${label}</label>
      <select id=${id} @change=${(event: Event) => choose((event.currentTarget as HTMLSelectElement).value)}>
        ${optionViews(all, chosen)}
      </select>
    </div>
  `;
}

/** What a text field is for. */
export interface TextField {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  /** Id of a list of proposals. */
  readonly list?: string;
  readonly size?: "narrow" | "wide";
  readonly isNumber?: boolean;
  /** Whether the reader should fill it in. */
  readonly isAsked?: boolean;
  /** Why a text cannot be taken, in the language of the page; undefined where it can. */
  readonly check?: (text: string) => string | undefined;
  readonly choose: (text: string) => void;
}

/** A text field under its label, which takes effect when it is left or confirmed; what cannot be taken says why. */
export function textField(field: TextField): TemplateResult {
  const { id, label, size = "", isAsked } = field;
  return html`
    <div class=${`choice ${size}${isAsked ? " asked" : ""}`}>
      <label for=${id}>${label}</label>
      ${textInput(field)}
    </div>
  `;
}

/** The field without its label, which then is read out only. */
export function textInput({
  id,
  label,
  value,
  placeholder,
  list,
  isNumber,
  check,
  choose,
}: TextField): TemplateResult {
  const change = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const text = input.value.trim();
    const objection = check?.(text);
    input.setCustomValidity(objection ?? "");
    if (objection === undefined) choose(text);
    else input.reportValidity();
  };
  const forgive = (event: Event): void => (event.currentTarget as HTMLInputElement).setCustomValidity("");
  return html`<input
    id=${id}
    aria-label=${label}
    type=${isNumber ? "number" : "text"}
    min=${isNumber ? 1 : nothing}
    autocomplete="off"
    list=${ifDefined(list)}
    placeholder=${placeholder ?? nothing}
    .value=${live(value)}
    @change=${change}
    @input=${forgive}
  />`;
}

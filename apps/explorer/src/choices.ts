import { noChange } from "lit";
import { directive, Directive, type ElementPart, type PartInfo, PartType } from "lit/directive.js";

/** One of the values that a select offers. */
export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** Choices under a heading, or without one. */
export interface ChoiceGroup {
  readonly heading?: string;
  readonly choices: readonly Choice[];
}

function optionElement({ value, text }: Choice): HTMLOptionElement {
  const option = document.createElement("option");
  option.value = value;
  option.textContent = text;
  return option;
}

function groupElements({ heading, choices }: ChoiceGroup): HTMLElement[] {
  const options = choices.map(optionElement);
  if (heading === undefined) return options;
  const group = document.createElement("optgroup");
  group.label = heading;
  group.append(...options);
  return [group];
}

class ChoicesDirective extends Directive {
  #key: readonly unknown[] = [];

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new TypeError("choices stand in the tag of a select");
  }

  render(_key: readonly unknown[], _groups: () => readonly ChoiceGroup[], _chosen: string): unknown {
    return noChange;
  }

  override update(part: ElementPart, [key, groups, chosen]: Parameters<this["render"]>): unknown {
    const select = part.element as HTMLSelectElement;
    if (key.length !== this.#key.length || key.some((each, at) => each !== this.#key[at])) {
      this.#key = key;
      select.replaceChildren(...groups().flatMap(groupElements));
    }
    select.value = chosen;
    return noChange;
  }
}

/**
 * What a select offers, and which of it is chosen. Made without templates, of which thousands of regions would need thousands.
 * @param key what the choices are made from: they are made anew where any of it is another
 */
export const choices: (
  key: readonly unknown[],
  groups: () => readonly ChoiceGroup[],
  chosen: string,
) => unknown = directive(ChoicesDirective);

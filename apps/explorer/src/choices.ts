import { noChange } from "lit";
import { directive, Directive, type ElementPart, type PartInfo, PartType } from "lit/directive.js";
import { doInTurn } from "./in-turn.ts";

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

function groupElement(heading: string, choices: readonly Choice[]): HTMLOptGroupElement {
  const group = document.createElement("optgroup");
  group.label = heading;
  group.append(...choices.map(optionElement));
  return group;
}

/** What makes the elements of a select, one each. */
function makers(groups: readonly ChoiceGroup[]): (() => HTMLElement)[] {
  return groups.flatMap(({ heading, choices }) =>
    heading === undefined
      ? choices.map((choice) => () => optionElement(choice))
      : [() => groupElement(heading, choices)],
  );
}

/** Elements that a select is given at once; the others come in turn. */
const atOnce = 500;

class ChoicesDirective extends Directive {
  #key: readonly unknown[] = [];
  #chosen = "";

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new TypeError("choices stand in the tag of a select");
  }

  render(_key: readonly unknown[], _groups: () => readonly ChoiceGroup[], _chosen: string): unknown {
    return noChange;
  }

  override update(part: ElementPart, [key, groups, chosen]: Parameters<this["render"]>): unknown {
    const select = part.element as HTMLSelectElement;
    this.#chosen = chosen;
    if (key.length !== this.#key.length || key.some((each, at) => each !== this.#key[at])) {
      this.#key = key;
      select.replaceChildren();
      this.#fill(select, makers(groups()));
    }
    select.value = chosen;
    return noChange;
  }

  #fill(select: HTMLSelectElement, make: readonly (() => HTMLElement)[]): void {
    const key = this.#key;
    select.append(...make.slice(0, atOnce).map((element) => element()));
    select.value = this.#chosen;
    const others = make.slice(atOnce);
    if (others.length === 0) return;
    doInTurn({}, () => {
      if (this.#key === key && select.isConnected) this.#fill(select, others);
    });
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

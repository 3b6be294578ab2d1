/** The little box beside the pointer. It shows text and nothing but text, and readers who do not see it lack nothing. */
export class Tooltip {
  readonly element: HTMLElement;
  readonly #frame: HTMLElement;

  /** @param frame the positioned element that the box stays inside of */
  constructor(frame: HTMLElement) {
    this.#frame = frame;
    this.element = document.createElement("div");
    this.element.className = "tip";
    this.element.hidden = true;
    this.element.setAttribute("aria-hidden", "true");
    frame.append(this.element);
  }

  /** Shows the entries of an object, a line each and without the empty ones; anything else hides the box. */
  show(event: MouseEvent, value: unknown): void {
    const lines =
      typeof value === "object" && value !== null
        ? Object.entries(value).filter(([, text]) => text !== null && text !== "")
        : [];
    this.element.hidden = lines.length === 0;
    if (lines.length === 0) return;
    this.element.replaceChildren(
      ...lines.map(([name, text], at) => {
        const line = document.createElement("div");
        if (at > 0) line.append(labelled("tip-name", name));
        line.append(labelled(at === 0 ? "tip-title" : "tip-text", String(text)));
        return line;
      }),
    );
    this.#place(event);
  }

  hide(): void {
    this.element.hidden = true;
  }

  #place(event: MouseEvent): void {
    const frame = this.#frame.getBoundingClientRect();
    const box = this.element.getBoundingClientRect();
    const x = event.clientX - frame.left;
    const y = event.clientY - frame.top;
    const left = x + 16 + box.width > frame.width ? x - 16 - box.width : x + 16;
    this.element.style.left = `${Math.max(0, left)}px`;
    this.element.style.top = `${Math.max(0, Math.min(y + 16, frame.height - box.height))}px`;
  }
}

function labelled(className: string, text: string): HTMLElement {
  const element = document.createElement("span");
  element.className = className;
  element.textContent = text;
  return element;
}

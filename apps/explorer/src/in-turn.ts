import { noChange } from "lit";
import { AsyncDirective, directive } from "lit/async-directive.js";

/** What is still to be done, by what it is done for. */
const waiting = new Map<object, () => void>();
let whenDone: (() => void)[] = [];
let isWorking = false;

function work(): void {
  const [first] = waiting;
  if (first) {
    const [owner, act] = first;
    waiting.delete(owner);
    // First, so that a piece that breaks does not hold up the others.
    afterFrame();
    return act();
  }
  isWorking = false;
  const told = whenDone;
  whenDone = [];
  for (const tell of told) tell();
}

/** The next piece comes once the page is laid out, which is work of its own. */
function afterFrame(): void {
  requestAnimationFrame(() => setTimeout(work));
}

/**
 * Has a piece of work done when its turn comes: one after the other, so that between two of them the page answers its reader.
 * @param owner what it is done for; of several pieces for one the last counts
 */
export function doInTurn(owner: object, act: () => void): void {
  waiting.set(owner, act);
  if (!isWorking) afterFrame();
  isWorking = true;
}

/** Calls back when all that is to be done in turn is done. */
export function onceDone(tell: () => void): void {
  whenDone.push(tell);
  if (!isWorking) afterFrame();
  isWorking = true;
}

class InTurn extends AsyncDirective {
  #key: readonly unknown[] = [];

  render(_key: readonly unknown[], _view: () => unknown): unknown {
    return noChange;
  }

  override update(_part: unknown, [key, view]: Parameters<this["render"]>): unknown {
    if (key.length === this.#key.length && key.every((each, at) => each === this.#key[at])) return noChange;
    this.#key = key;
    doInTurn(this, () => {
      if (this.isConnected) this.setValue(view());
    });
    return noChange;
  }
}

/**
 * A part of a page that is drawn when its turn comes, see {@link doInTurn}; until then it stays as it is.
 * @param key what it is drawn from: it is drawn anew where any of it is another
 */
export const inTurn: (key: readonly unknown[], view: () => unknown) => unknown = directive(InTurn);

/** Many rows as parts that are drawn in turn. @param size rows of a part */
export function rowsInTurn<T>(
  key: readonly unknown[],
  rows: readonly T[],
  size: number,
  view: (row: T, at: number) => unknown,
): unknown[] {
  const parts = Array.from({ length: Math.ceil(rows.length / size) }, (_, part) => part * size);
  return parts.map((from) =>
    inTurn([...key, rows.length], () => rows.slice(from, from + size).map((row, at) => view(row, from + at))),
  );
}

import { tidyName } from "../model/region-name.ts";

/** What the name of a row says of its place under the row before it: the whole that it is a part of, and which part. */
export interface RowName {
  readonly name: string;
  /** Empty for a row of its own. */
  readonly member: string;
}

const firstPart = /^[\s\u3000]*(?:[#＃]|其\s*中\s*[:：]?)[\s\u3000]*(.+)$/;
const indented = /^[\s\u3000]{2,}\S|^\u3000+\S/;

/**
 * Follows the names down a column: 其中：发明 and #发明 are parts of the row above, and so are the rows after it that are indented
 * likewise.
 */
export class PartRows {
  #whole = "";
  #inParts = false;

  read(text: string): RowName {
    const part = firstPart.exec(text)?.[1];
    const goesOn = this.#inParts && indented.test(text);
    if (this.#whole !== "" && (part !== undefined || goesOn)) {
      this.#inParts = true;
      return { name: this.#whole, member: tidyName(part ?? text) };
    }
    this.#inParts = false;
    this.#whole = tidyName(text);
    return { name: this.#whole, member: "" };
  }
}

/** The three sizes of text of a picture, in pixels. */
export interface TextSizes {
  readonly title: number;
  /** Names and figures beside the marks that they belong to. */
  readonly label: number;
  /** Axis labels, units, notes. */
  readonly axis: number;
}

/** A wide picture is looked at from further off, on a projector. */
const wide = 900;

/** The sizes for a picture of `width` pixels. */
export function textSizes(width: number): TextSizes {
  return width >= wide ? { title: 16, label: 13, axis: 12 } : { title: 16, label: 12, axis: 11 };
}

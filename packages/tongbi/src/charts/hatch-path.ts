/**
 * An SVG path of slanting lines that fill a box of `width` by `height` pixels around the origin, with its outline:
 * the mark for a figure that exists but is withheld.
 */
export function hatchPath(width: number, height: number, spacing = 5): string {
  const [right, bottom] = [width / 2, height / 2];
  const number = (value: number): string => String(Math.round(value * 10) / 10);
  const line = (x1: number, y1: number, x2: number, y2: number): string =>
    `M${number(x1)},${number(y1)}L${number(x2)},${number(y2)}`;
  const lines = [line(-right, -bottom, right, -bottom), line(-right, bottom, right, bottom)];
  // Each line is where x + y is constant, clipped to the box.
  for (let sum = -right - bottom + spacing; sum < right + bottom; sum += spacing) {
    const x1 = Math.max(-right, sum - bottom);
    const x2 = Math.min(right, sum + bottom);
    lines.push(line(x1, sum - x1, x2, sum - x2));
  }
  return lines.join("");
}

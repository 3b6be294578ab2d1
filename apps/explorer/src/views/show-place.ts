/** Brings a cell under review into view and gives it the focus; its line where the cell has nothing to say. */
export function showPlace(line: number, column: number): void {
  const own = document.querySelectorAll<HTMLElement>(`.preview [data-line="${line}"]`);
  const place = [...own].find(({ dataset }) => dataset["column"] === String(column)) ?? own[0];
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: "center", inline: "nearest" });
}

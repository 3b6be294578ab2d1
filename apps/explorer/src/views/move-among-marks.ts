/** Arrow keys inside a table: from the marked cell that has the focus, or from the table itself, to the next one that way. */
export function moveAmongMarks(event: KeyboardEvent): void {
  const box = event.currentTarget as HTMLElement;
  const target = event.target as HTMLElement;
  if (target !== box && !target.matches(".mark")) return;
  const marks = [...box.querySelectorAll<HTMLElement>(".mark")];
  const next = nextMark(marks, marks.indexOf(target), event.key);
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function nextMark(marks: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  if (at < 0) return key === "ArrowDown" || key === "ArrowRight" ? marks[0] : undefined;
  const inColumn = (mark: HTMLElement): boolean => mark.dataset["column"] === marks[at]?.dataset["column"];
  switch (key) {
    case "ArrowRight":
      return marks[at + 1];
    case "ArrowLeft":
      return marks[at - 1];
    case "ArrowDown":
      return marks.slice(at + 1).find(inColumn);
    case "ArrowUp":
      return marks.slice(0, at).findLast(inColumn);
    case "Home":
      return marks[0];
    case "End":
      return marks.at(-1);
    default:
      return undefined;
  }
}

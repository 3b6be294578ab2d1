import { statusText } from "../model/status.ts";
import type { TextColumn } from "./text-table.ts";

/** A column of statuses as SDMX letters: `A`, `P`, `PE`. A dataset has few sets of them; each is put into text once. */
export function statusColumn(header: string, status: Int32Array): TextColumn {
  const texts = new Map<number, string>();
  return {
    header,
    cell: (row) => {
      const set = status[row] ?? 0;
      let text = texts.get(set);
      if (text === undefined) texts.set(set, (text = statusText(set)));
      return text;
    },
  };
}

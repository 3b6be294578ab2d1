import { defineConfig } from "vitest/config";
import repository from "../../../vite.config.ts";

/** Starts of the paths of the tests that try the mutants; `mutants.js` may name others. */
const starts = process.env["MUTANTS_TESTS"]?.split(",") ?? [
  "calc/",
  "model/",
  "table/",
  "published/",
  "report/",
];
const include = starts.map((start) => `packages/tongbi/test/${start}*.test.ts`);

/** Of one mutant all tests run in one thread, which loads what they have in common once. */
export default defineConfig({ ...repository, test: { ...repository.test, include, isolate: false } });

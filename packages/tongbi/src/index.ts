export { defaultCatalogue } from "./model/catalogue.ts";

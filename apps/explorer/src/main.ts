import "tongbi-embed/define";
import "./style.css";
import { ExplorerApp } from "./explorer-app.ts";

customElements.define("tongbi-explorer", ExplorerApp);

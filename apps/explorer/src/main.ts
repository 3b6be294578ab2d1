import "tongbi-embed/define";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/import.css";
import "./styles/notebook.css";
import "./styles/narrow.css";
import "./styles/print.css";
import { ExplorerApp } from "./explorer-app.ts";

customElements.define("tongbi-explorer", ExplorerApp);

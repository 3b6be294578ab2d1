import "tongbi-embed/define";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/export.css";
import "./styles/import.css";
import "./styles/issues.css";
import "./styles/review.css";
import "./styles/preview.css";
import "./styles/quality.css";
import "./styles/notebook.css";
import "./styles/narrow.css";
import "./styles/print.css";
import { ExplorerApp } from "./explorer-app.ts";

customElements.define("tongbi-explorer", ExplorerApp);

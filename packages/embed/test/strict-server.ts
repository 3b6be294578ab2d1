import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";

/** The policy that the element must live under. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:";

/** Writes down every violation of the policy, from a script of the page itself. */
const watch = `
globalThis.violations = [];
addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective + " " + event.blockedURI));
`;

/** Made-up figures: a gap in 2016, a withheld figure in 2019, a provisional one in 2020. */
export const csv = `地区,指标,单位,级别,年份,数值,目标值,状态
示例县,专利申请量,件,,2014,143,150,
示例县,专利申请量,件,,2015,171,180,
示例县,专利申请量,件,,2016,,200,
示例县,专利申请量,件,,2017,214,220,
示例县,专利申请量,件,,2018,246,240,
示例县,专利申请量,件,,2019,2XX,270,
示例县,专利申请量,件,,2020,310,280,P
示例县,专利授权量,件,,2018,160,,
示例县,专利授权量,件,,2019,170,,
示例县,专利授权量,件,,2020,190,,
示例县,众创空间,个,国家级,2019,1,,
示例县,众创空间,个,国家级,2020,2,,
示例县,众创空间,个,省级,2019,4,,
示例县,众创空间,个,省级,2020,5,,
`;

const png = Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex");

/** A site under a strict policy: `/?body=…` is a page with that body, beside the built element and some files. */
export interface Site {
  /** The address of a page with this body. */
  page(body: string, language?: string): string;
  close(): Promise<void>;
}

/** Starts the site on a free port. */
export async function startSite(): Promise<Site> {
  const element = await readFile(fileURLToPath(new URL("../dist/tongbi-chart.js", import.meta.url)));
  const files: Readonly<Record<string, readonly [string, string | Buffer]>> = {
    "/tongbi-chart.js": ["text/javascript", element],
    "/watch.js": ["text/javascript", watch],
    "/figures.csv": ["text/csv", csv],
    "/picture.csv": ["text/csv", png],
    "/favicon.ico": ["image/x-icon", ""],
  };
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    response.setHeader("Content-Security-Policy", policy);
    const file = files[url.pathname];
    if (url.pathname === "/") {
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(pageOf(url.searchParams.get("body") ?? "", url.searchParams.get("lang") ?? "zh"));
    } else if (file) {
      response.setHeader("Content-Type", file[0]);
      response.end(file[1]);
    } else {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    page: (body, lang = "zh") =>
      `http://127.0.0.1:${port}/?${new URLSearchParams({ body, lang }).toString()}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function pageOf(body: string, language: string): string {
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<title>Tongbi</title>
<script src="/watch.js"></script>
<script type="module" src="/tongbi-chart.js"></script>
<main><h1>Tongbi</h1>${body}</main>
</html>`;
}

// Serves one folder on the loopback address, isolated from other origins: browsers give such pages their finest timers.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";

const types = {
  ".html": "text/html",
  ".js": "text/javascript",
  // By this type alone browsers compile while they download.
  ".wasm": "application/wasm",
};
const isolation = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/**
 * @param {string} folder
 * @param {string[]} names the files in it that are served
 * @returns {Promise<{url: string, close: () => void}>}
 */
export async function serve(folder, names) {
  const server = createServer(async (request, response) => {
    const name = request.url.slice(1);
    if (!names.includes(name)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { ...isolation, "Content-Type": types[extname(name)] ?? "application/octet-stream" });
    response.end(await readFile(join(folder, name)));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

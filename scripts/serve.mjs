import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";

/** What a host must send with every file of the page. */
export const HEADERS = {
  "Content-Security-Policy": [
    "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "worker-src 'self'", "style-src 'self'", "img-src 'self' data:",
    "connect-src 'self'", "form-action 'none'", "base-uri 'none'", "frame-ancestors 'none'",
  ].join("; "),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
};

/** @type {Record<string, string>} */
const KINDS = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".tsv": "text/tab-separated-values; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** The file behind an address, or `null`; never one outside the folder. @param {string} folder @param {string} address */
function fileOf(folder, address) {
  try {
    const path = decodeURIComponent(new URL(address, "http://localhost").pathname);
    const file = join(folder, normalize(path.endsWith("/") ? `${path}index.html` : path));
    return file.startsWith(folder + sep) && statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}

/**
 * Serves a folder on this machine alone.
 * @param {string} folder
 * @param {{ port?: number, headers?: Record<string, string> }} [options] `port`: the one to try first
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export function serve(folder, { port = 0, headers = HEADERS } = {}) {
  const server = createServer((request, response) => {
    const file = request.method === "GET" || request.method === "HEAD" ? fileOf(folder, request.url ?? "/") : null;
    const kind = file === null ? "text/plain; charset=utf-8" : KINDS[extname(file)] ?? "application/octet-stream";
    response.writeHead(file === null ? 404 : 200, { ...headers, "Cache-Control": "no-cache", "Content-Type": kind });
    if (file === null) response.end("404\n");
    else if (request.method === "HEAD") response.end();
    else createReadStream(file).on("error", () => response.destroy()).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.on("error", (error) => {
      if (/** @type {NodeJS.ErrnoException} */ (error).code === "EADDRINUSE" && port !== 0) {
        port = 0;
        server.listen(0, "127.0.0.1");
      } else {
        reject(error);
      }
    });
    server.on("listening", () => {
      const bound = /** @type {import("node:net").AddressInfo} */ (server.address());
      resolve({
        address: `http://127.0.0.1:${bound.port}/`,
        close: () => new Promise((done) => {
          server.close(() => done());
          server.closeAllConnections();
        }),
      });
    });
    server.listen(port, "127.0.0.1");
  });
}
